#include "portfolio/schema.h"

namespace charter {

// Ids of a charter stand once in small tables, so that the large ones hold numbers only: a third of the size,
// and twice the speed, of rows with texts. The views put the words back.
const std::string_view kSchemaOne = R"sql(
CREATE TABLE framework (
  id INTEGER PRIMARY KEY,
  charter TEXT NOT NULL,
  edition TEXT NOT NULL,
  rules_hash TEXT NOT NULL,
  contents TEXT NOT NULL,
  UNIQUE (charter, edition, rules_hash, contents)
);
CREATE TABLE level (
  framework INTEGER NOT NULL REFERENCES framework (id),
  number INTEGER NOT NULL,
  code TEXT NOT NULL, name_en TEXT NOT NULL, name_fr TEXT NOT NULL,
  PRIMARY KEY (framework, number)
) WITHOUT ROWID;
CREATE TABLE status (
  framework INTEGER NOT NULL REFERENCES framework (id),
  number INTEGER NOT NULL,
  code TEXT NOT NULL, name_en TEXT NOT NULL, name_fr TEXT NOT NULL,
  PRIMARY KEY (framework, number)
) WITHOUT ROWID;
CREATE TABLE principle (
  framework INTEGER NOT NULL REFERENCES framework (id),
  number INTEGER NOT NULL,
  code TEXT NOT NULL, name_en TEXT NOT NULL, name_fr TEXT NOT NULL,
  PRIMARY KEY (framework, number)
) WITHOUT ROWID;
CREATE TABLE action (
  framework INTEGER NOT NULL REFERENCES framework (id),
  number INTEGER NOT NULL,
  code TEXT NOT NULL, title_en TEXT NOT NULL, title_fr TEXT NOT NULL,
  principle INTEGER NOT NULL,
  PRIMARY KEY (framework, number)
) WITHOUT ROWID;
CREATE TABLE rule (
  framework INTEGER NOT NULL REFERENCES framework (id),
  number INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error', 'critical')),
  PRIMARY KEY (framework, number)
) WITHOUT ROWID;
CREATE TABLE outcome (
  number INTEGER PRIMARY KEY,
  code TEXT NOT NULL
);
INSERT INTO outcome VALUES (0, 'satisfied'), (1, 'partial'), (2, 'open'), (3, 'unknown'), (4, 'unanswered'),
  (5, 'not_applicable');
CREATE TABLE organization (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
);
CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  framework INTEGER NOT NULL REFERENCES framework (id),
  organization INTEGER NOT NULL REFERENCES organization (id),
  name TEXT NOT NULL,
  sector TEXT NOT NULL,
  size TEXT NOT NULL,
  as_of TEXT NOT NULL,
  assessed_on TEXT NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  score INTEGER, high INTEGER, evidenced INTEGER, coverage INTEGER,
  level INTEGER NOT NULL,
  UNIQUE (content_hash, as_of, framework, organization)
);
CREATE INDEX assessment_of_organization ON assessment (organization, as_of, assessed_on);
CREATE TABLE principle_score (
  assessment INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  principle INTEGER NOT NULL,
  score INTEGER, high INTEGER, evidenced INTEGER, coverage INTEGER,
  PRIMARY KEY (assessment, principle)
) WITHOUT ROWID;
CREATE TABLE action_outcome (
  assessment INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  action INTEGER NOT NULL,
  outcome INTEGER NOT NULL REFERENCES outcome (number),
  status INTEGER,
  evidenced INTEGER NOT NULL,
  PRIMARY KEY (assessment, action)
) WITHOUT ROWID;
CREATE TABLE finding (
  assessment INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  rule INTEGER NOT NULL,
  principle INTEGER,
  action INTEGER,
  accepted INTEGER NOT NULL,
  PRIMARY KEY (assessment, number)
) WITHOUT ROWID;
CREATE TABLE failure (
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  errors TEXT NOT NULL,
  PRIMARY KEY (file, line)
) WITHOUT ROWID;

CREATE VIEW assessments AS
SELECT a.id, o.code AS organization, a.name, a.sector, a.size, f.charter, f.edition, f.rules_hash, a.as_of,
  a.assessed_on, a.score / 100.0 AS score, a.high / 100.0 AS high, a.evidenced / 100.0 AS evidenced,
  a.coverage / 100.0 AS coverage, l.code AS level, l.name_en AS level_en, l.name_fr AS level_fr, a.file, a.line,
  a.framework
FROM assessment a
JOIN organization o ON o.id = a.organization
JOIN framework f ON f.id = a.framework
JOIN level l ON l.framework = a.framework AND l.number = a.level;

CREATE VIEW latest AS
SELECT * FROM (
  SELECT v.*, row_number() OVER (
    PARTITION BY v.organization, v.framework
    ORDER BY v.as_of DESC, v.assessed_on DESC, v.file DESC, v.line DESC, v.id DESC) AS rank
  FROM assessments v)
WHERE rank = 1;

CREATE VIEW principle_scores AS
SELECT s.assessment, o.code AS organization, a.name, a.as_of, p.code AS principle, p.name_en AS principle_en,
  p.name_fr AS principle_fr, s.score / 100.0 AS score, s.high / 100.0 AS high, s.evidenced / 100.0 AS evidenced,
  s.coverage / 100.0 AS coverage
FROM principle_score s
JOIN assessment a ON a.id = s.assessment
JOIN organization o ON o.id = a.organization
JOIN principle p ON p.framework = a.framework AND p.number = s.principle;

CREATE VIEW action_outcomes AS
SELECT s.assessment, o.code AS organization, a.name, a.as_of, c.code AS action, c.title_en, c.title_fr,
  p.code AS principle, r.code AS outcome, t.code AS status, s.evidenced
FROM action_outcome s
JOIN assessment a ON a.id = s.assessment
JOIN organization o ON o.id = a.organization
JOIN action c ON c.framework = a.framework AND c.number = s.action
JOIN principle p ON p.framework = a.framework AND p.number = c.principle
JOIN outcome r ON r.number = s.outcome
LEFT JOIN status t ON t.framework = a.framework AND t.number = s.status;

CREATE VIEW findings AS
SELECT s.assessment, o.code AS organization, a.name, a.as_of, r.code AS rule, r.severity, p.code AS principle,
  c.code AS action, s.accepted
FROM finding s
JOIN assessment a ON a.id = s.assessment
JOIN organization o ON o.id = a.organization
JOIN rule r ON r.framework = a.framework AND r.number = s.rule
LEFT JOIN principle p ON p.framework = a.framework AND p.number = s.principle
LEFT JOIN action c ON c.framework = a.framework AND c.number = s.action;
)sql";

// Mistakes in both languages. Those of version 1 are in the language of their batch, which nobody knows any
// more.
const std::string_view kSchemaTwo = R"sql(
ALTER TABLE failure RENAME COLUMN errors TO errors_en;
ALTER TABLE failure ADD COLUMN errors_fr TEXT NOT NULL DEFAULT '[]';
UPDATE failure SET errors_fr = errors_en;
)sql";

}  // namespace charter
