#include "cel/explain.h"

#include "cel/machine.h"
#include "cel/planner.h"
#include "cel/program_data.h"
#include "cel/runtime_diagnostics.h"
#include "cel/utf8.h"
#include "cel/value_text.h"

#include <algorithm>

namespace charter::cel {

/// A program keeps no such plan: few are ever explained, and every start of the command line compiles them
/// all.
struct PlainPlan {
  Scratch constants{kConstantLimits};
  Plan folded;  ///< made for the answers of hooks and the patterns, which the plain one takes over
  Plan plan;    ///< one node for each node of the tree
};

namespace {

constexpr std::size_t kShownText = 60;
constexpr std::size_t kShownValue = 80;

constexpr Bilingual kNotNeeded{"not needed", "pas nécessaire"};
constexpr Bilingual kTimes{"{0} times, the last shown", "{0} fois, la dernière montrée"};

/// Steps for `node` and what stands below it.
void collect(const Ast& ast, std::uint32_t node, std::uint32_t depth, std::span<const Observation> seen,
             std::vector<TraceStep>& out) {
  const Expr& expr = ast.at(node);
  if (expr.kind == ExprKind::Literal && depth > 0) {
    return;
  }
  out.push_back({.node = node,
                 .depth = depth,
                 .span = expr.span,
                 .value = seen[node].value,
                 .times = seen[node].times});
  if (seen[node].times == 0) {
    return;  // Its parts were not needed either.
  }
  for (std::uint32_t i = 0; i < expr.count; ++i) {
    const std::uint32_t child = ast.child(expr, i);
    // Part of a qualified name: "math" in math.abs(x).
    const bool only_a_name = seen[child].times == 0 && (ast.at(child).kind == ExprKind::Ident) &&
                             (expr.kind == ExprKind::Call || expr.kind == ExprKind::Select) && i == 0;
    if (!only_a_name) {
      collect(ast, child, depth + 1, seen, out);
    }
  }
}

/// The text of a sub-expression on one line, cut where it is long.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (count_code_points(out) > kShownText) {
    out.resize(byte_of_code_point(out, kShownText - 1));
    out += "…";
  }
  return out;
}

std::string_view text_of(const Program& program, Span span) {
  return program.text().substr(span.offset, span.length);
}

std::string shown_value(const Program& program, const TraceStep& step, Language language) {
  if (step.times == 0) {
    return "(" + std::string(kNotNeeded.in(language)) + ")";
  }
  std::string out = step.value.is_error() ? message_of(diagnostic_of(program, step.value), language)
                                          : value_text(step.value, kShownValue);
  if (step.times > 1) {
    out += " (" + fill(kTimes.in(language), {std::to_string(step.times)}, language) + ")";
  }
  return out;
}

std::string types_of(std::span<const Value> values) {
  std::string out;
  for (const Value& value : values) {
    out.append(out.empty() ? "" : ", ").append(type_name(value));
  }
  return out;
}

std::shared_ptr<const PlainPlan> plain_plan(const ProgramData& data, const Environment& environment) {
  auto out = std::make_shared<PlainPlan>();
  const CheckResult checked = check(data.ast, environment, data.checking);
  PlanMemory memory;
  std::vector<Diagnostic> none;  // it was compiled before
  out->folded = make_plan(data.ast, checked, environment, PlanDetail::Folded, out->constants, memory, none);
  out->plan = make_plan(data.ast, checked, environment, PlanDetail::Plain, out->constants, memory, none);
  return out;
}

/// Names are shown bare, values as they are written.
std::string argument_text(const Value& value, bool is_name) {
  return is_name && value.kind == Kind::String ? std::string(value.as_text())
                                               : value_text(value, kShownValue);
}

bool first_is_name(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::MissingField:
    case ErrorKind::NoSuchField:
    case ErrorKind::NoSuchOverload:
    case ErrorKind::UnknownName:
    case ErrorKind::UnknownFunction:
    case ErrorKind::BadArgument:
    case ErrorKind::BadRegex:
    case ErrorKind::Host:
      return true;
    default:
      return false;
  }
}

}  // namespace

Trace explain(const Program& program, const Environment& environment, const Activation& activation,
              Scratch& scratch) {
  scratch.reset();
  const ProgramData& data = program.data();
  std::vector<Observation> seen(data.ast.nodes.size());
  Trace out;
  out.plan = plain_plan(data, environment);
  out.result = run_observed(out.plan->plan, activation.slots, activation.host, scratch, seen);
  collect(data.ast, data.ast.root, 0, seen, out.steps);
  return out;
}

std::string render(const Program& program, const Trace& trace, Language language) {
  struct Line {
    std::string text;
    std::string value;
  };
  std::vector<Line> lines;
  std::size_t width = 0;
  for (const TraceStep& step : trace.steps) {
    lines.push_back({std::string(std::size_t{step.depth} * 2, ' ') + one_line(text_of(program, step.span)),
                     shown_value(program, step, language)});
    width = std::max(width, count_code_points(lines.back().text));
  }
  std::string out;
  for (const Line& line : lines) {
    out += line.text + std::string(width - count_code_points(line.text), ' ') + " = " + line.value + "\n";
  }
  return out;
}

Diagnostic diagnostic_of(const Program& program, const Value& error) {
  Diagnostic out;
  out.kind = runtime_diagnostic_kinds()[static_cast<std::size_t>(error.error)];
  out.span = {0, static_cast<std::uint32_t>(program.text().size())};
  if (error.extra < program.ast().nodes.size()) {
    out.span = program.ast().at(error.extra).span;
  }
  const std::span<const Value> args = error.error_args();
  if (args.empty()) {
    // Only a name without a value shows an argument it was not given.
    out.args.push_back(std::string(text_of(program, out.span)));
    return out;
  }
  if (error.error == ErrorKind::NoSuchOverload) {
    out.args = {argument_text(args[0], true), types_of(args.subspan(1))};
    return out;
  }
  for (std::size_t i = 0; i < args.size(); ++i) {
    const bool second_name = i == 1 && error.error != ErrorKind::BadArgument;
    out.args.push_back(
        argument_text(args[i], (i == 0 && first_is_name(error.error)) || second_name || i == 2));
  }
  return out;
}

}  // namespace charter::cel
