#pragma once
/// A whole report with something in every section, whose outside words a test may choose.

#include <charter/report.h>

#include <string>
#include <string_view>

namespace charter::test {

/// Owns what a GapReport refers to.
class ExampleReport {
 public:
  /// The example of the mobility co-op, one more finding accepted; every text that a person typed is `words`,
  /// every address of a proof is `address`.
  ExampleReport(std::string_view words, std::string_view address, Language language = Language::En);

  [[nodiscard]] const GapReport& report() const { return report_; }
  [[nodiscard]] std::string rendered(std::string_view format, const RenderOptions& options = {}) const;

 private:
  Assessment assessment_;
  GapReport report_;
};

}  // namespace charter::test
