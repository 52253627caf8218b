#include "unit/agreement/imported.h"

#include <catch2/catch.hpp>

TEST_CASE("An ODCS contract: data, elements, purposes, service levels, the provider") {
  CHECK(imported(R"(apiVersion: v3.0.2
kind: DataContract
id: c1
name: Orders
version: 1.2.0
status: current
tenant: Acme
description:
  purpose: Count the orders of a week
  limitations: Data may not be used to identify customers
schema:
- name: orders
  description: One row an order
  properties:
  - name: id
    primaryKey: true
    classification: internal
  - name: email
    description: Of the customer
    tags: [pii]
    encryptedName: email_x
  - name: address
    properties:
    - name: city
servers:
- server: production
  type: s3
  format: csv
  location: s3://bucket.ca-central-1/x
team:
  name: Platform
  members: [{username: jane@acme.example}]
roles:
- role: analyst
  access: read
slaProperties:
- {property: retention, value: 3, unit: y}
- {property: frequency, value: 1, unit: d}
- {property: endOfLife, value: "2028-01-31 10:00:00"}
)") == "id = c1\n"
       "title = Orders\n"
       "version = 1.2.0\n"
       "status = active <current>\n"
       "security.at_rest = encryptedName: email_x <email_x>\n"
       "data[0].id = orders\n"
       "data[0].name = orders\n"
       "data[0].description = One row an order\n"
       "data[0].elements[0].name = id <n>\n"
       "data[0].elements[0].classification = internal\n"
       "data[0].elements[0].identifier = true <n>\n"
       "data[0].elements[1].name = email <n>\n"
       "data[0].elements[1].description = Of the customer\n"
       "data[0].elements[2].name = address <n>\n"
       "data[0].elements[3].name = address.city <n>\n"
       "data[0].categories[0] = personal <pii>\n"
       "data[0].standard[0] = https://bitol.io/odcs/v3.0.2 <v3.0.2>\n"
       "data[0].open_format[0] = text/csv <csv>\n"
       "exchange.method = s3\n"
       "exchange.frequency = P1D <1>\n"
       "residency.locations[0] = CA-QC <s3://bucket.ca-central-1/x>\n"
       "environment.hosting = s3://bucket.ca-central-1/x\n"
       "purposes[0].id = purpose <Count the orders of a week>\n"
       "purposes[0].description = Count the orders of a week\n"
       "restrictions[0].kind = no-reidentification <Data may not be used to identify customers>\n"
       "restrictions[0].text = Data may not be used to identify customers\n"
       "parties[0].id = Acme\n"
       "parties[0].name = Acme\n"
       "parties[0].role = provider <Acme>\n"
       "parties[0].contact.email = jane@acme.example\n"
       "access[0].roles[0] = analyst\n"
       "access[0].actions[0] = read\n"
       "retention.period = P3Y <3>\n"
       "term.end = 2028-01-31 <2028-01-31 10:00:00>\n");
}

TEST_CASE("Before the third version, an ODCS contract may be of another kind") {
  const std::string data = "kind: virtualDataset\nuuid: u\ndataset: [{table: t}]\n";
  CHECK(imported("apiVersion: v2.2.2\n" + data).find("id = u\ndata[0].id = t\n") == 0);
  CHECK(imported("templateVersion: 2.1.1\n" + data).find("id = u\ndata[0].id = t\n") == 0);
}

TEST_CASE("ODCS 2 has datasets of columns") {
  CHECK(imported(R"(apiVersion: v2.2.2
kind: DataContract
uuid: u1
datasetName: pay
dataset:
- table: tbl
  columns:
  - column: c1
    isPrimaryKey: true
)") == "id = u1\ntitle = pay\ndata[0].id = tbl\ndata[0].name = tbl\n"
       "data[0].elements[0].name = c1 <c>\ndata[0].elements[0].identifier = true <c>\n"
       "data[0].standard[0] = https://bitol.io/odcs/v2.2.2 <v2.2.2>\n");
}

TEST_CASE("Custom properties named charter say what ODCS has no place for") {
  const std::string text = R"(apiVersion: v3.1.0
kind: DataContract
id: c1
customProperties:
- {property: charter.retention.basis, value: By law}
- {property: charter.onward, value: {allowed: none}}
- {property: charter.id, value: [1]}
- {property: charter.id.deeper, value: x}
)";
  CHECK(imported(text) == "retention.basis = By law\nonward.allowed = none\nid[0] = 1\n");
  charter::Mistakes mistakes{10};
  const auto root = charter::read_document(text, {}, {mistakes, 0});
  REQUIRE(root);
  CHECK(can_say(charter::import_document(*root, {}).value->front(), "breach.within"));
}

TEST_CASE("A Data Contract Specification: models, definitions, terms, service levels") {
  CHECK(imported(R"(dataContractSpecification: 1.1.0
id: d1
info:
  title: Orders
  version: 2.0.0
  owner: Checkout
  contact: {email: c@example.com}
servers:
  production:
    type: kafka
    roles: [{name: analyst}]
terms:
  usage: Reports and analytics
  limitations: Not for real time. Not for commercial use.
  noticePeriod: 3 months
  policies: [{name: privacy, url: "https://example.com/p"}]
models:
  orders:
    fields:
      order_id: {$ref: '#/definitions/order_id', primaryKey: true}
definitions:
  order_id: {title: Order ID, pii: true, classification: restricted}
servicelevels:
  retention: {period: P1Y}
  frequency: {interval: daily}
)") == "id = d1\n"
       "title = Orders\n"
       "version = 2.0.0\n"
       "parties[0].id = Checkout\n"
       "parties[0].name = Checkout\n"
       "parties[0].role = provider <Checkout>\n"
       "parties[0].contact.email = c@example.com\n"
       "data[0].id = orders\n"
       "data[0].name = orders\n"
       "data[0].categories[0] = confidential <restricted>\n"
       "data[0].categories[1] = personal <true>\n"
       "data[0].elements[0].name = order_id <{>\n"
       "data[0].elements[0].description = Order ID\n"
       "data[0].elements[0].classification = restricted\n"
       "data[0].elements[0].identifier = true <{>\n"
       "data[0].standard[0] = https://datacontract.com/1.1.0 <1.1.0>\n"
       "exchange.method = kafka\n"
       "exchange.frequency = P1D <daily>\n"
       "access[0].roles[0] = analyst\n"
       "purposes[0].id = usage <Reports and analytics>\n"
       "purposes[0].description = Reports and analytics\n"
       "restrictions[0].kind = no-commercial <Not for real time. Not for commercial use.>\n"
       "restrictions[0].text = Not for real time. Not for commercial use.\n"
       "termination.notice = P3M <3 months>\n"
       "attachments[0].id = privacy\n"
       "attachments[0].title = privacy\n"
       "attachments[0].url = https://example.com/p\n"
       "retention.period = P1Y\n");
}

TEST_CASE("Wrong types anywhere in a contract leave what is right") {
  CHECK(imported("apiVersion: v3.1.0\nkind: DataContract\nid: [1]\nname: ok\nschema: {a: [1]}\nservers: x\n"
                 "team: 7\nroles: [1, {}]\nslaProperties: {property: [], value: {}}\ndescription: [1]\n"
                 "customProperties: x\nsupport: [[], {}]\n")
            .find("title = ok\n") == 0);
  CHECK(
      imported("dataContractSpecification: 1.1.0\nid: ok\ninfo: 3\nservers: [1, {roles: 3}]\nterms: x\n"
               "models: {a: 7, b: [1], c: {fields: [1], quality: [1]}}\ndefinitions: 3\nservicelevels: [1]\n")
          .find("id = ok\n") == 0);
}

TEST_CASE("Many servers times many datasets stay few formats") {
  std::string text = "apiVersion: v3.1.0\nkind: DataContract\nservers:\n";
  for (int i = 0; i < 2000; ++i) {
    text += "- {format: f" + std::to_string(i) + "}\n";
  }
  text += "schema:\n";
  for (int i = 0; i < 2000; ++i) {
    text += "- {name: d" + std::to_string(i) + "}\n";
  }
  const std::string outcome = imported(text);
  CHECK(outcome.find("data[1999].open_format[3] = f3\n") != std::string::npos);
  CHECK(outcome.find("open_format[4]") == std::string::npos);
}
