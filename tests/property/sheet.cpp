#include "property/sheet.h"

#include <sstream>

namespace charter::test {

namespace {

std::string show(std::optional<std::int32_t> value) {
  return value ? std::to_string(*value) : "none";
}

std::optional<std::int32_t> value_of(const std::optional<Score>& score) {
  return score ? std::optional<std::int32_t>{score->basis_points} : std::nullopt;
}

std::string show(const Standing& standing) {
  return show(value_of(standing.score)) + " " + show(value_of(standing.high)) + " " +
         show(value_of(standing.evidenced)) + " " + show(value_of(standing.coverage)) + " " +
         show(value_of(standing.uncapped));
}

std::string show(const naive::Figures& figures) {
  return show(figures.score) + " " + show(figures.high) + " " + show(figures.evidenced) + " " +
         show(figures.coverage) + " " + show(figures.uncapped);
}

std::string show_gap(const Charter& charter, Index action, std::int32_t gain, std::int32_t half_hours,
                     bool urgent, bool ready) {
  return charter.actions[action].id + " " + std::to_string(gain) + " " + std::to_string(half_hours) +
         (urgent ? " urgent" : "") + (ready ? " ready" : "") + "\n";
}

}  // namespace

std::string sheet(const Charter& charter, const Evaluation& evaluation) {
  std::ostringstream out;
  out << "overall " << show(evaluation.overall) << "\n";
  for (const Standing& commitment : evaluation.commitments) {
    out << "commitment " << show(commitment) << "\n";
  }
  for (const PrincipleResult& principle : evaluation.principles) {
    out << "principle " << show(principle.standing) << "\n";
  }
  for (const ActionResult& action : evaluation.actions) {
    const std::string outcome{to_string(action.outcome)};
    out << (outcome == "not_satisfied" ? "open" : outcome) << (action.evidenced ? " evidenced\n" : "\n");
  }
  out << "level " << evaluation.level.level << "\n";
  for (const Index missing : evaluation.level.missing) {
    out << "missing " << missing << "\n";
  }
  for (const Index duty : evaluation.unmet_duties) {
    out << "duty " << duty << "\n";
  }
  for (const charter::Gap& gap : evaluation.gaps) {
    out << show_gap(charter, gap.action, gap.gain.basis_points, gap.half_hours, gap.clears_critical,
                    gap.ready);
  }
  return out.str();
}

std::string sheet(const Charter& charter, const naive::Result& result) {
  std::ostringstream out;
  out << "overall " << show(result.overall) << "\n";
  for (const naive::Figures& commitment : result.commitments) {
    out << "commitment " << show(commitment) << "\n";
  }
  for (const naive::Figures& principle : result.principles) {
    out << "principle " << show(principle) << "\n";
  }
  for (std::size_t i = 0; i < result.outcomes.size(); ++i) {
    out << result.outcomes[i] << (result.evidenced[i] ? " evidenced\n" : "\n");
  }
  out << "level " << result.level << "\n";
  for (const Index missing : result.missing) {
    out << "missing " << missing << "\n";
  }
  for (const Index duty : result.unmet_duties) {
    out << "duty " << duty << "\n";
  }
  for (const naive::Gap& gap : result.gaps) {
    out << show_gap(charter, gap.action, gap.gain, gap.half_hours, gap.urgent, gap.ready);
  }
  return out.str();
}

std::string difference(const std::string& first, const std::string& second) {
  std::istringstream left{first};
  std::istringstream right{second};
  std::string a;
  std::string b;
  for (int line = 1; a == b; ++line) {
    const bool more_left = static_cast<bool>(std::getline(left, a));
    const bool more_right = static_cast<bool>(std::getline(right, b));
    if (!more_left && !more_right) {
      return {};
    }
    if (a != b || more_left != more_right) {
      return "line " + std::to_string(line) + ": '" + a + "' against '" + b + "'";
    }
  }
  return {};
}

}  // namespace charter::test
