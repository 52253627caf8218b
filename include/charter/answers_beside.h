#pragma once
/// Promises of agreements beside the organization's own answers.
///
///     const AnswersBeside beside{checks, charter, scale, assessment, today};
///     check_agreements(checks, agreements, {.as_of = today, .against = &beside});

#include <charter/check.h>

#include <memory>

namespace charter {

/// The organization's own answers, worked out once for any number of agreements; for the charter and the
/// scale that they were given to. All of it must outlive this.
class AnswersBeside {
 public:
  AnswersBeside(const CheckSet& checks, const Charter& charter, const Scale& scale,
                const Assessment& assessment, Date as_of);
  ~AnswersBeside();
  AnswersBeside(AnswersBeside&&) noexcept;
  AnswersBeside& operator=(AnswersBeside&&) noexcept;

  struct Parts;
  [[nodiscard]] const Parts& parts() const { return *parts_; }

 private:
  std::unique_ptr<const Parts> parts_;
};

}  // namespace charter
