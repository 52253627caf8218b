#pragma once
/// Checks the agreements of many files, one file after the other.
///
///     AgreementChecker checker{checks};
///     for (const auto& agreements : files) { use(checker.check(agreements, {.as_of = today})); }

#include <charter/check.h>

#include <memory>
#include <span>

namespace charter {

/// Keeps one working memory: what the checks need is prepared once, and only what an agreement asks for. One
/// for each thread; they may share the checks, which do not change.
class AgreementChecker {
 public:
  /// Refers to the checks, which must outlive it.
  explicit AgreementChecker(const CheckSet& checks);
  AgreementChecker(AgreementChecker&& other) noexcept;
  AgreementChecker& operator=(AgreementChecker&& other) noexcept;
  ~AgreementChecker();

  /// The same as the function `check_agreements`.
  [[nodiscard]] CheckedAgreement check(std::span<const Agreement> agreements, const CheckOptions& options);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace charter
