#pragma once
/// A whole report, a plan and a comparison with something in every section, whose outside words a test may
/// choose.

#include <charter/bundle.h>
#include <charter/compare_report.h>
#include <charter/plan_report.h>
#include <charter/report.h>

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace charter::test {

/// What the words stand in for.
enum class Words {
  OfAnswers,  ///< every text that a person typed
  OfCharter,  ///< every text of the charter, the scale and the rules
};

/// Owns what its reports refer to.
class ExampleReport {
 public:
  /// The example of the mobility co-op, one more finding accepted; every address of a proof is `address`.
  ExampleReport(std::string_view words, std::string_view address, Language language = Language::En,
                Words whose = Words::OfAnswers);

  [[nodiscard]] const GapReport& report() const { return report_; }
  [[nodiscard]] const PlanReport& plan() const { return plan_; }

  [[nodiscard]] std::string rendered(std::string_view format, const RenderOptions& options = {}) const;
  [[nodiscard]] std::string rendered_plan(std::string_view format, const RenderOptions& options = {}) const;
  [[nodiscard]] std::string rendered_comparison(std::string_view format,
                                                const RenderOptions& options = {}) const;

 private:
  Bundle bundle_;
  Assessment assessment_;
  Assessment later_;
  GapReport report_;
  PlanReport plan_;
  CompareReport comparison_;
};

/// One format of one command.
struct ExampleFormat {
  std::string_view command;
  std::string_view name;
  std::function<std::string(const ExampleReport&, const RenderOptions&)> render;
};

/// All formats of assess, plan and compare.
[[nodiscard]] std::span<const ExampleFormat> example_formats();

}  // namespace charter::test
