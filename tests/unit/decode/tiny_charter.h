#pragma once
/// A charter of three actions and its scale, small enough that a message can list all of it.

#include <charter/framework.h>
#include <charter/scale.h>

inline charter::Charter tiny_charter() {
  charter::Charter charter;
  charter.id = "tiny";
  charter.edition = "1";
  charter.languages = {"en", "fr"};
  charter.tiers = {{"first", {}, {}}, {"second", {}, {}}};
  charter.facts = {{"shares_data", {}, {}}, {"uses_ai", {}, {}}};
  charter.commitments.push_back({"A", {}, {0}});
  charter.principles.resize(1);
  charter.principles[0].id = "PRV";
  charter.principles[0].actions = {0, 1, 2};
  charter.actions.resize(3);
  charter.actions[0].id = "PRV-01";
  charter.actions[1].id = "PRV-02";
  charter.actions[2].id = "PRV-03";
  return charter;
}

inline charter::Scale tiny_scale() {
  using charter::StatusRole;
  charter::Scale scale;
  scale.unit = 2;
  scale.statuses = {{"done", {}, StatusRole::Satisfied, 2},
                    {"begun", {}, StatusRole::Progress, 1},
                    {"open", {}, StatusRole::Open, 0},
                    {"unknown", {}, StatusRole::Unknown, 0}};
  scale.levels = {{"start", {}, {}}};
  scale.open = 2;
  return scale;
}
