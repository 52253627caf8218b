// The order of jobs against brute force: every small problem, and random graphs up to nine jobs.

#include "plan/job_order.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <random>

namespace charter {

namespace {

std::int64_t cost_of(const std::vector<Job>& jobs, const std::vector<std::uint32_t>& sequence) {
  std::int64_t time = 0;
  std::int64_t cost = 0;
  for (const std::uint32_t job : sequence) {
    time += jobs[job].length;
    cost += jobs[job].weight * time;
  }
  return cost;
}

/// Every job once, none before what it waits for.
bool is_allowed(const std::vector<Job>& jobs, const std::vector<std::uint32_t>& sequence) {
  std::vector<bool> done(jobs.size(), false);
  for (const std::uint32_t job : sequence) {
    const auto& before = jobs[job].before;
    if (done[job] || !std::all_of(before.begin(), before.end(), [&](std::uint32_t b) { return done[b]; })) {
      return false;
    }
    done[job] = true;
  }
  return sequence.size() == jobs.size();
}

/// Tries every allowed order, but for those that already cost more than the best one known; shares no idea
/// with the code it checks.
class BruteForce {
 public:
  explicit BruteForce(const std::vector<Job>& jobs) : jobs_(jobs), done_(jobs.size(), false) {
    go_on(0, 0, 0);
  }

  [[nodiscard]] std::int64_t least() const { return least_; }

 private:
  void go_on(std::size_t placed, std::int64_t time, std::int64_t cost) {
    if (placed == jobs_.size()) {
      least_ = std::min(least_, cost);
      return;
    }
    std::int64_t at_least = cost;  // each job that is left ends no sooner than if it came next
    for (std::size_t i = 0; i < jobs_.size(); ++i) {
      at_least += done_[i] ? 0 : jobs_[i].weight * (time + jobs_[i].length);
    }
    if (at_least > least_) {
      return;
    }
    for (std::size_t i = 0; i < jobs_.size(); ++i) {
      const auto& before = jobs_[i].before;
      if (!done_[i] && std::all_of(before.begin(), before.end(), [&](std::uint32_t b) { return done_[b]; })) {
        const std::int64_t end = time + jobs_[i].length;
        done_[i] = true;
        go_on(placed + 1, end, cost + jobs_[i].weight * end);
        done_[i] = false;
      }
    }
  }

  const std::vector<Job>& jobs_;
  std::vector<bool> done_;
  std::int64_t least_ = INT64_MAX;
};

/// `density` percent of the pairs are tied; numbers are small, so that many sets are equally dense.
std::vector<Job> random_jobs(std::mt19937& random, std::size_t count, unsigned density, unsigned largest) {
  std::vector<Job> jobs(count);
  std::vector<std::uint32_t> shuffled(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    shuffled[i] = i;
  }
  std::shuffle(shuffled.begin(), shuffled.end(), random);
  for (std::size_t i = 0; i < count; ++i) {
    Job& job = jobs[shuffled[i]];
    job.weight = static_cast<std::int64_t>(random() % (largest + 1));
    job.length = 1 + static_cast<std::int64_t>(random() % largest);
    for (std::size_t k = 0; k < i; ++k) {
      if (random() % 100 < density) {
        job.before.push_back(shuffled[k]);
      }
    }
  }
  return jobs;
}

}  // namespace

TEST_CASE("without ties the most weight for its length comes first") {
  const std::vector<Job> jobs{{2, 4, {}}, {3, 1, {}}, {1, 1, {}}};
  CHECK(best_order(jobs).sequence == std::vector<std::uint32_t>{1, 2, 0});
}

TEST_CASE("a poor job comes early when a rich one waits for it") {
  // Greedy would take job 1 first; 0 and 2 together bring 11 for 2, more than 2 for 1.
  const std::vector<Job> jobs{{1, 1, {}}, {2, 1, {}}, {10, 1, {0}}};
  const JobOrder order = best_order(jobs);
  CHECK(order.sequence == std::vector<std::uint32_t>{0, 2, 1});
  CHECK(order.guarantee == Guarantee::Optimal);
}

TEST_CASE("of equals the first comes first") {
  const std::vector<Job> jobs{{1, 1, {}}, {2, 2, {}}, {1, 1, {}}, {3, 3, {}}};
  CHECK(best_order(jobs).sequence == std::vector<std::uint32_t>{0, 1, 2, 3});
}

TEST_CASE("nothing to order, one job, and jobs without any weight") {
  CHECK(best_order({}).sequence.empty());
  CHECK(best_order(std::vector<Job>{{5, 2, {}}}).sequence == std::vector<std::uint32_t>{0});
  CHECK(best_order(std::vector<Job>{{0, 2, {1}}, {0, 1, {}}}).sequence == std::vector<std::uint32_t>{1, 0});
}

TEST_CASE("every order of up to four jobs with small numbers is the best one") {
  // All ways to tie four jobs in one direction, all weights and lengths of 1 and 2.
  for (unsigned ties = 0; ties < 64; ++ties) {
    for (unsigned numbers = 0; numbers < 256; ++numbers) {
      std::vector<Job> jobs(4);
      unsigned digits = numbers;
      unsigned bit = 0;
      for (std::uint32_t i = 0; i < 4; ++i, digits /= 4) {
        jobs[i].weight = 1 + digits % 2;
        jobs[i].length = 1 + digits % 4 / 2;
        for (std::uint32_t k = 0; k < i; ++k, ++bit) {
          if ((ties >> bit & 1U) != 0) {
            jobs[i].before.push_back(k);
          }
        }
      }
      const JobOrder order = best_order(jobs);
      if (!is_allowed(jobs, order.sequence) || cost_of(jobs, order.sequence) != BruteForce{jobs}.least()) {
        FAIL("ties " << ties << ", numbers " << numbers);
      }
    }
  }
  SUCCEED();
}

TEST_CASE(
    "2,000 random graphs of up to nine jobs: the best order, and within twice of it when it is not sought") {
  std::mt19937 random{20260414};
  double worst = 1;
  int greedy = 0;
  for (int round = 0; round < 2000; ++round) {
    const std::size_t count = 1 + static_cast<std::size_t>(round) % 9;
    const unsigned density = std::array{5U, 15U, 30U, 60U}[static_cast<std::size_t>(round / 9 % 4)];
    const std::vector<Job> jobs = random_jobs(random, count, density, round % 2 == 0 ? 4 : 1000);
    const std::int64_t least = BruteForce{jobs}.least();
    const JobOrder exact = best_order(jobs);
    const JobOrder quick = best_order(jobs, {.states = 0});
    CAPTURE(round);
    REQUIRE(is_allowed(jobs, exact.sequence));
    REQUIRE(exact.guarantee == Guarantee::Optimal);
    REQUIRE(cost_of(jobs, exact.sequence) == least);
    REQUIRE(is_allowed(jobs, quick.sequence));
    REQUIRE(cost_of(jobs, quick.sequence) <= 2 * least);
    REQUIRE((quick.guarantee == Guarantee::WithinTwice || cost_of(jobs, quick.sequence) == least));
    greedy += quick.guarantee == Guarantee::WithinTwice ? 1 : 0;
    worst = std::max(
        worst,
        least == 0 ? 1.0 : static_cast<double>(cost_of(jobs, quick.sequence)) / static_cast<double>(least));
  }
  INFO("without dynamic programming: " << greedy << " of 2000, the worst " << worst << " times the best");
  CHECK(greedy > 20);  // that many needed it
  CHECK(worst < 2);
}

TEST_CASE("two hundred jobs are ordered at once, within the bound") {
  std::mt19937 random{7};
  const std::vector<Job> jobs = random_jobs(random, 200, 2, 1000);
  const JobOrder order = best_order(jobs);
  CHECK(is_allowed(jobs, order.sequence));
  CHECK(best_order(jobs).sequence == order.sequence);
}

}  // namespace charter
