#include "workspace/repository.h"

#include "support/folder.h"

#include <catch2/catch.hpp>

#include <filesystem>

namespace charter {

namespace {

namespace fs = std::filesystem;

using test::Folder;

}  // namespace

TEST_CASE("the nearest configuration upward holds, no further than the repository") {
  const Folder folder;
  folder.write(".charter.yaml");
  folder.write("repo/.git/HEAD");
  folder.write("repo/a/b/pool.yaml");
  CHECK(repository_root(folder.path + "/repo/a/b") == folder.path + "/repo");
  CHECK(nearest_configs(folder.path + "/repo/a/b").empty());
  folder.write("repo/.charter.yml");
  CHECK(nearest_configs(folder.path + "/repo/a/b") ==
        std::vector<std::string>{folder.path + "/repo/.charter.yml"});
  folder.write("repo/a/.charter.yaml");
  CHECK(nearest_configs(folder.path + "/repo/a/b") ==
        std::vector<std::string>{folder.path + "/repo/a/.charter.yaml"});
  folder.write("repo/a/.charter.yml");
  CHECK(nearest_configs(folder.path + "/repo/a/b").size() == 2);
  CHECK(nearest_configs(folder.path) == std::vector<std::string>{folder.path + "/.charter.yaml"});
}

TEST_CASE("a path that leads out is seen through links and dots") {
  const Folder folder;
  folder.write("in/a.yaml");
  folder.write("out/b.yaml");
  fs::create_directory_symlink(folder.path + "/out", folder.path + "/in/link");
  const std::string in = folder.path + "/in";
  CHECK(lies_in(in + "/a.yaml", in));
  CHECK(lies_in(in + "/new/file.json", in));
  CHECK_FALSE(lies_in(in + "/../out/b.yaml", in));
  CHECK_FALSE(lies_in(in + "/link/b.yaml", in));
  CHECK_FALSE(lies_in(folder.path + "/inside", in));
  CHECK_FALSE(lies_in("/etc/passwd", in));
}

TEST_CASE("a file is called as it is seen from a folder") {
  CHECK(seen_from("/r/a/pool.yaml", "/r") == "a/pool.yaml");
  CHECK(seen_from("/r/pool.yaml", "/r/a/b") == "../../pool.yaml");
  CHECK(folder_of("/r/a/pool.yaml") == "/r/a");
  CHECK(whole_path("/r/./a/../b") == "/r/b");
  CHECK(local_path(whole_path("a/pool.yaml")) == "a/pool.yaml");
  CHECK(local_path("../" + fs::current_path().filename().string() + "/pool.yaml") == "pool.yaml");
  CHECK(local_path("/nowhere/pool.yaml") == "/nowhere/pool.yaml");
  CHECK(local_path("../pool.yaml") == "../pool.yaml");
}

}  // namespace charter
