#include <charter/diagnostic.h>

#include <array>

namespace charter {

namespace {

/// Code points of a person's text that a message repeats.
constexpr std::uint32_t kMostQuoted = 80;

struct Quotes {
  std::string_view open;
  std::string_view close;
};

constexpr std::array kQuotes{Quotes{"‘", "’"}, Quotes{"'", "'"}, Quotes{"«\u00a0", "\u00a0»"}};

std::string_view words_of(const DiagnosticArg& arg, Language language) {
  if (const auto* words = std::get_if<Bilingual>(&arg)) {
    return words->in(language);
  }
  return *std::get_if<std::string>(&arg);
}

std::string shortened(std::string_view text) {
  std::size_t end = 0;
  for (std::uint32_t points = 0; end < text.size(); ++end) {
    const bool starts_a_point = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
    if (starts_a_point && points++ == kMostQuoted) {
      return std::string{text.substr(0, end)} + "…";
    }
  }
  return std::string{text};
}

/// The quotes that stand right before and after a placeholder, if any do.
const Quotes* quotes_around(std::string_view before, std::string_view after) {
  for (const Quotes& quotes : kQuotes) {
    if (before.ends_with(quotes.open) && after.starts_with(quotes.close)) {
      return &quotes;
    }
  }
  return nullptr;
}

bool is_placeholder(std::string_view text, std::size_t i, std::size_t arguments) {
  return text.size() - i >= 3 && text[i] == '{' && text[i + 2] == '}' && text[i + 1] >= '0' &&
         text[i + 1] <= '9' && static_cast<std::size_t>(text[i + 1] - '0') < arguments;
}

}  // namespace

std::string fill(std::string_view text, const std::vector<DiagnosticArg>& args, Language language) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_placeholder(text, i, args.size())) {
      out += text[i];
      continue;
    }
    const DiagnosticArg& arg = args[static_cast<std::size_t>(text[i + 1] - '0')];
    const Quotes* quotes = quotes_around(text.substr(0, i), text.substr(i + 3));
    i += 2;
    if (quotes == nullptr) {
      out += words_of(arg, language);
    } else if (std::holds_alternative<std::string>(arg)) {
      out += shortened(words_of(arg, language));
    } else {
      out.resize(out.size() - quotes->open.size());
      out += words_of(arg, language);
      i += quotes->close.size();
    }
  }
  return out;
}

std::string message_of(const Diagnostic& diagnostic, Language language) {
  return fill(diagnostic.kind->message.in(language), diagnostic.args, language);
}

}  // namespace charter
