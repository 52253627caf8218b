#include <charter/diagnostic.h>

namespace charter {

namespace {

std::string_view words_of(const DiagnosticArg& arg, Language language) {
  if (const auto* words = std::get_if<Bilingual>(&arg)) {
    return words->in(language);
  }
  return *std::get_if<std::string>(&arg);
}

}  // namespace

std::string fill(std::string_view text, const std::vector<DiagnosticArg>& args, Language language) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool placeholder = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' && text[i + 1] >= '0' &&
                             text[i + 1] <= '9';
    const auto index = placeholder ? static_cast<std::size_t>(text[i + 1] - '0') : args.size();
    if (index < args.size()) {
      out += words_of(args[index], language);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string message_of(const Diagnostic& diagnostic, Language language) {
  return fill(diagnostic.kind->message.in(language), diagnostic.args, language);
}

}  // namespace charter
