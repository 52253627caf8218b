#pragma once
/// Finds out types: what fits where, and what a type parameter stands for. Private to the checker.

#include "cel/type.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace charter::cel {

/// Whether it has type parameters.
[[nodiscard]] bool is_generic(const Overload& overload);

class Inference {
 public:
  [[nodiscard]] Type fresh();

  /// Whether a value of type `from` may stand where `to` is asked; keeps what it learnt only when it may.
  [[nodiscard]] bool assignable(const Type& from, const Type& to);
  /// Each in its place, all or nothing; the two are of one length.
  [[nodiscard]] bool assignable(const std::vector<Type>& from, const std::vector<Type>& to);

  /// Whether values of these types can be equal. Numbers can, whatever their types, also inside lists and
  /// maps.
  [[nodiscard]] bool comparable(const Type& a, const Type& b);

  /// `type` with everything known put in; what is still unknown stays a Var.
  [[nodiscard]] Type resolved(const Type& type) const;
  /// The same, with dyn for what was never found out.
  [[nodiscard]] Type final_type(const Type& type) const;
  void make_final(Type& type) const;

  /// One type for the elements of a literal: `a` and `b` where they agree, else dyn.
  [[nodiscard]] Type joined(const Type& a, const Type& b);

  /// `overload`, which is generic, with new variables in place of its type parameters.
  [[nodiscard]] Overload instantiated(const Overload& overload);

 private:
  void undo();
  [[nodiscard]] bool fits(const Type& from, const Type& to);
  struct Substitution {
    bool valid = false;
    bool known = false;  ///< the variable already stood for something
  };
  [[nodiscard]] Substitution substitute(const Type& type, const Type& var);
  [[nodiscard]] bool occurs(const Type& var, const Type& in) const;
  void bind(const Type& var, Type type);
  [[nodiscard]] Type with_variables(const Type& type, std::map<std::string, Type>& parameters);

  std::vector<std::optional<Type>> bindings_;
  std::vector<std::pair<std::uint32_t, std::optional<Type>>> undo_;
};

}  // namespace charter::cel
