// Runs transcripts of the command line: run_transcripts PROGRAM SOURCE_DIR FILE...
//
//     # a remark
//     $ charter explain PRV | head -1
//     stdout:
//       PRV · Right to privacy
//     stderr:
//     exit: 0
//
// Output is indented by two spaces; a section that is absent means that nothing was written there. A block
// without an exit code is refused: a transcript that only shows output would hide what a script sees. Each
// file runs in a new folder that holds a copy of examples/ and charter/, and of data/NAME beside
// NAME.transcript where there is one; its blocks share it. UPDATE_GOLDEN=1 rewrites the files.

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// One command and what it writes. `before` are the remarks and empty lines above it, kept as they are.
struct Block {
  std::string before;
  std::string command;
  std::string out;
  std::string err;
  std::optional<int> exit;
};

struct Transcript {
  std::vector<Block> blocks;
  std::string after;
  std::string mistake;
};

std::string read(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

void write(const fs::path& path, const std::string& text) {
  std::ofstream{path, std::ios::binary} << text;
}

Transcript parse(const std::string& text) {
  Transcript transcript;
  std::istringstream lines{text};
  std::string pending;
  std::string* section = nullptr;
  for (std::string line; std::getline(lines, line);) {
    Block* block = transcript.blocks.empty() ? nullptr : &transcript.blocks.back();
    if (line.starts_with("$ ")) {
      transcript.blocks.push_back({pending, line.substr(2), {}, {}, {}});
      pending.clear();
      section = nullptr;
    } else if (block != nullptr && !block->exit && (line == "stdout:" || line == "stderr:")) {
      section = line == "stdout:" ? &block->out : &block->err;
    } else if (block != nullptr && !block->exit && line.starts_with("exit: ")) {
      block->exit = std::atoi(line.c_str() + 6);
      section = nullptr;
    } else if (section != nullptr && (line.empty() || line.starts_with("  "))) {
      *section += (line.empty() ? line : line.substr(2)) + "\n";
    } else if (line.empty() || line.starts_with("#")) {
      pending += line + "\n";
    } else if (transcript.mistake.empty()) {
      transcript.mistake = "this line is no part of a block: " + line;
    }
  }
  transcript.after = pending;
  return transcript;
}

std::string indented(const std::string& text) {
  std::istringstream lines{text};
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    out += line.empty() ? "\n" : "  " + line + "\n";
  }
  return out;
}

std::string print(const Block& block) {
  std::string out = "$ " + block.command + "\n";
  out += block.out.empty() ? "" : "stdout:\n" + indented(block.out);
  out += block.err.empty() ? "" : "stderr:\n" + indented(block.err);
  return out + (block.exit ? "exit: " + std::to_string(*block.exit) + "\n" : "");
}

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    out += c == '\'' ? std::string{"'\\''"} : std::string{c};
  }
  return out + "'";
}

/// The block as it really is. The environment is emptied: only what a transcript says decides.
Block run(const Block& block, const fs::path& program, const fs::path& folder) {
  const fs::path out = folder.string() + ".out";
  const fs::path err = folder.string() + ".err";
  const std::string path = program.parent_path().string() + ":/usr/bin:/bin";
  const std::string line = "cd " + quoted(folder.string()) + " && env -i LANG=C PATH=" + quoted(path) +
                           " ASAN_OPTIONS=detect_leaks=0 bash -o pipefail -c " + quoted(block.command) +
                           " >" + quoted(out.string()) + " 2>" + quoted(err.string()) + " </dev/null";
  const int status = std::system(line.c_str());  // NOLINT(concurrency-mt-unsafe): one thread
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  Block real{block.before, block.command, read(out), read(err), code};
  for (std::string* text : {&real.out, &real.err}) {
    if (!text->empty() && text->back() != '\n') {
      *text += "\n(no newline at the end)\n";
    }
  }
  fs::remove(out);
  fs::remove(err);
  return real;
}

int check(const fs::path& file, const fs::path& program, const fs::path& sources, const fs::path& folder) {
  const Transcript transcript = parse(read(file));
  int failures = 0;
  if (!transcript.mistake.empty() || transcript.blocks.empty()) {
    std::cerr << file.string() << ": " << (transcript.mistake.empty() ? "no block" : transcript.mistake)
              << "\n";
    return 1;
  }
  const bool update = std::getenv("UPDATE_GOLDEN") != nullptr;  // NOLINT(concurrency-mt-unsafe): one thread
  fs::create_directories(folder);
  for (const char* name : {"examples", "charter"}) {
    fs::copy(sources / name, folder / name, fs::copy_options::recursive);
  }
  if (const fs::path own = file.parent_path() / "data" / file.stem(); fs::is_directory(own)) {
    fs::copy(own, folder, fs::copy_options::recursive);
  }
  std::string rewritten;
  for (const Block& block : transcript.blocks) {
    const Block real = run(block, program, folder);
    rewritten += real.before + print(real);
    if (update) {
      continue;
    }
    if (!block.exit) {
      std::cerr << file.string() << ": refused: no exit code after $ " << block.command << "\n";
      ++failures;
    } else if (print(block) != print(real)) {
      std::cerr << file.string() << ": not as written\n--- expected\n"
                << print(block) << "--- real\n"
                << print(real) << "\n";
      ++failures;
    }
  }
  if (update && rewritten + transcript.after != read(file)) {
    write(file, rewritten + transcript.after);
    std::cout << "rewrote " << file.string() << "\n";
  }
  return failures;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: run_transcripts PROGRAM SOURCE_DIR FILE...\n";
    return 2;
  }
  std::string pattern = (fs::temp_directory_path() / "charter-transcripts-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) {
    std::cerr << "no temporary folder\n";
    return 2;
  }
  int failures = 0;
  for (int i = 3; i < argc; ++i) {
    failures += check(argv[i], fs::absolute(argv[1]), fs::absolute(argv[2]),
                      fs::path{pattern} / fs::path{argv[i]}.stem());
  }
  fs::remove_all(pattern);
  if (failures > 0) {
    std::cerr << failures
              << " blocks differ. UPDATE_GOLDEN=1 rewrites them; read the difference before you commit it.\n";
  }
  return failures > 0 ? 1 : 0;
}
