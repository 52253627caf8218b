#include "cel/generator.h"

#include <string_view>

namespace charter::cel {

namespace {

/// g++ 12 warns falsely on chains of + over strings at -O3 (GCC bug 105329).
std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) {
    out += part;
  }
  return out;
}

}  // namespace

std::string ExpressionGenerator::chosen(std::initializer_list<const char*> words) {
  return *(words.begin() + choose_(static_cast<std::uint32_t>(words.size())));
}

std::string ExpressionGenerator::expression(Wanted wanted, int depth) {
  if (depth <= 0) {
    return leaf(wanted);
  }
  if (choose_(12) == 0) {
    return joined({"(", bool_text(depth - 1), " ? ", expression(wanted, depth - 1), " : ",
                   expression(wanted, depth - 1), ")"});
  }
  if (choose_(16) == 0) {
    const std::string name = joined({"b", std::to_string(ints_.size())});
    const std::string value = int_text(depth - 1);
    ints_.push_back(name);
    std::string out = joined({"cel.bind(", name, ", ", value, ", ", expression(wanted, depth - 1), ")"});
    ints_.pop_back();
    return out;
  }
  switch (wanted) {
    case Wanted::Bool:
      return bool_text(depth);
    case Wanted::Int:
      return int_text(depth);
    case Wanted::Double:
      return double_text(depth);
    case Wanted::String:
      return string_text(depth);
    case Wanted::IntList:
      return list_text(depth);
  }
  return "true";
}

std::string ExpressionGenerator::leaf(Wanted wanted) {
  switch (wanted) {
    case Wanted::Bool:
      return chosen({"true", "false", "t"});
    case Wanted::Int:
      return choose_(2) == 0
                 ? ints_[choose_(static_cast<std::uint32_t>(ints_.size()))]
                 : chosen({"0", "1", "2", "-1", "7", "9223372036854775807", "-9223372036854775808", "100"});
    case Wanted::Double:
      return chosen({"0.0", "-0.0", "1.5", "-2.25", "1e300", "0.1", "d"});
    case Wanted::String:
      return chosen({"''", "'a'", "'ab'", "'abc'", "s"});
    case Wanted::IntList:
      return chosen({"[]", "[1]", "[1, 2, 3]", "[0, -1]", "l"});
  }
  return "true";
}

std::string ExpressionGenerator::in_scope(int depth, Wanted body, const std::string& head) {
  // Now and then a name that is taken already, for the sake of shadowing.
  const std::string name = joined({choose_(4) == 0 ? "x" : "v", std::to_string(ints_.size())});
  ints_.push_back(name);
  std::string out = joined({head, "(", name, ", ", expression(body, depth - 1), ")"});
  ints_.pop_back();
  return out;
}

std::string ExpressionGenerator::bool_text(int depth) {
  const auto pair = [&](Wanted kind, std::initializer_list<const char*> ops) {
    const std::string left = expression(kind, depth - 1);
    const std::string op = chosen(ops);
    return joined({"(", left, op, expression(kind, depth - 1), ")"});
  };
  switch (choose_(12)) {
    case 0:
      return joined({"!", "(", expression(Wanted::Bool, depth - 1), ")"});
    case 1:
    case 2:
      return pair(Wanted::Bool, {" && ", " || "});
    case 3:
      return pair(Wanted::Int, {" == ", " != ", " < ", " <= ", " > ", " >= "});
    case 4:
      return pair(Wanted::Double, {" == ", " != ", " < ", " <= ", " > ", " >= "});
    case 5:
      return pair(Wanted::String, {" == ", " != ", " < ", " >= "});
    case 6:
      return pair(Wanted::IntList, {" == ", " != "});
    case 7: {
      const std::string text = expression(Wanted::String, depth - 1);
      const std::string name = chosen({".contains(", ".startsWith("});
      return joined({text, name, expression(Wanted::String, depth - 1), ")"});
    }
    case 8: {
      const std::string element = expression(Wanted::Int, depth - 1);
      return joined({"(", element, " in ", expression(Wanted::IntList, depth - 1), ")"});
    }
    case 9:
    case 10: {
      const std::string range = expression(Wanted::IntList, depth - 1);
      return in_scope(depth, Wanted::Bool, range + chosen({".all", ".exists", ".exists_one"}));
    }
    default:
      return leaf(Wanted::Bool);
  }
}

std::string ExpressionGenerator::int_text(int depth) {
  switch (choose_(6)) {
    case 0:
    case 1: {
      const std::string left = expression(Wanted::Int, depth - 1);
      const std::string op = chosen({" + ", " - ", " * ", " / ", " % "});
      return joined({"(", left, op, expression(Wanted::Int, depth - 1), ")"});
    }
    case 2:
      return joined({"-(", expression(Wanted::Int, depth - 1), ")"});
    case 3:
      return joined(
          {"size(", expression(choose_(2) == 0 ? Wanted::String : Wanted::IntList, depth - 1), ")"});
    case 4: {
      const std::string list = expression(Wanted::IntList, depth - 1);
      return joined({list, "[", expression(Wanted::Int, depth - 1), "]"});
    }
    default:
      return leaf(Wanted::Int);
  }
}

std::string ExpressionGenerator::double_text(int depth) {
  if (choose_(3) == 0) {
    return joined({"-(", expression(Wanted::Double, depth - 1), ")"});
  }
  const std::string left = expression(Wanted::Double, depth - 1);
  const std::string op = chosen({" + ", " - ", " * ", " / "});
  return joined({"(", left, op, expression(Wanted::Double, depth - 1), ")"});
}

std::string ExpressionGenerator::string_text(int depth) {
  if (choose_(3) == 0) {
    return joined({"string(", expression(Wanted::Int, depth - 1), ")"});
  }
  const std::string left = expression(Wanted::String, depth - 1);
  return joined({"(", left, " + ", expression(Wanted::String, depth - 1), ")"});
}

std::string ExpressionGenerator::list_text(int depth) {
  switch (choose_(4)) {
    case 0: {
      const std::string left = expression(Wanted::IntList, depth - 1);
      return joined({"(", left, " + ", expression(Wanted::IntList, depth - 1), ")"});
    }
    case 1: {
      const std::string range = expression(Wanted::IntList, depth - 1);
      return in_scope(depth, Wanted::Int, range + ".map");
    }
    case 2: {
      const std::string range = expression(Wanted::IntList, depth - 1);
      return in_scope(depth, Wanted::Bool, range + ".filter");
    }
    default: {
      const std::string first = expression(Wanted::Int, depth - 1);
      return joined({"[", first, ", ", expression(Wanted::Int, depth - 1), "]"});
    }
  }
}

}  // namespace charter::cel
