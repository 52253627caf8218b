#include "plan/job_order.h"

#include "plan/block_order.h"
#include "plan/closed_set.h"

#include <algorithm>
#include <utility>

namespace charter {

namespace {

using Jobs = std::vector<std::uint32_t>;  ///< of the whole problem, ascending

/// Jobs that are done one after the other, with their sums.
struct Piece {
  Jobs jobs;
  std::int64_t weight = 0;
  std::int64_t length = 0;
};

bool denser(const Piece& a, const Piece& b) {
  return a.weight * b.length > b.weight * a.length;
}

bool goes_before(const Piece& a, const Piece& b) {
  return denser(a, b) || (!denser(b, a) && a.jobs.front() < b.jobs.front());
}

class Ordering {
 public:
  Ordering(std::span<const Job> jobs, const OrderLimits& limits)
      : jobs_(jobs), limits_(limits), local_(jobs.size()) {}

  /// The best order of `members`, of which all that comes before them and is not a member counts as done.
  Jobs order(const Jobs& members) {
    std::vector<std::vector<Piece>> queues;
    for (const Jobs& component : components(members)) {
      queues.push_back(sidney(component));
      std::reverse(queues.back().begin(), queues.back().end());
    }
    // Within a component the density never rises, so the densest head is the densest piece that is left.
    Jobs sequence;
    while (true) {
      std::vector<Piece>* best = nullptr;
      for (auto& queue : queues) {
        if (!queue.empty() && (best == nullptr || goes_before(queue.back(), best->back()))) {
          best = &queue;
        }
      }
      if (best == nullptr) {
        return sequence;
      }
      const Jobs piece = order_block(best->back().jobs);
      sequence.insert(sequence.end(), piece.begin(), piece.end());
      best->pop_back();
    }
  }

  [[nodiscard]] Guarantee guarantee() const { return guarantee_; }

 private:
  [[nodiscard]] JobBlock block_of(const Jobs& members) {
    std::fill(local_.begin(), local_.end(), kOutside);
    for (std::uint32_t i = 0; i < members.size(); ++i) {
      local_[members[i]] = i;
    }
    JobBlock block;
    for (const std::uint32_t job : members) {
      block.weights.push_back(jobs_[job].weight);
      block.lengths.push_back(jobs_[job].length);
      block.before.emplace_back();
      for (const std::uint32_t earlier : jobs_[job].before) {
        if (local_[earlier] != kOutside) {
          block.before.back().push_back(local_[earlier]);
        }
      }
    }
    return block;
  }

  /// Jobs that no precedence ties to each other fall into separate lists, by their first job.
  std::vector<Jobs> components(const Jobs& members) {
    const JobBlock block = block_of(members);
    std::vector<std::uint32_t> root(members.size());
    for (std::uint32_t i = 0; i < root.size(); ++i) {
      root[i] = i;
    }
    const auto root_of = [&root](std::uint32_t i) {
      while (root[i] != i) {
        i = root[i] = root[root[i]];
      }
      return i;
    };
    for (std::uint32_t i = 0; i < root.size(); ++i) {
      for (const std::uint32_t earlier : block.before[i]) {
        const auto [low, high] = std::minmax({root_of(i), root_of(earlier)});
        root[high] = low;
      }
    }
    std::vector<Jobs> found(members.size());
    for (std::uint32_t i = 0; i < root.size(); ++i) {
      found[root_of(i)].push_back(members[i]);
    }
    found.erase(std::remove_if(found.begin(), found.end(), [](const Jobs& jobs) { return jobs.empty(); }),
                found.end());
    return found;
  }

  [[nodiscard]] Piece piece_of(Jobs members) const {
    Piece piece;
    for (const std::uint32_t job : members) {
      piece.weight += jobs_[job].weight;
      piece.length += jobs_[job].length;
    }
    piece.jobs = std::move(members);
    return piece;
  }

  /// Sidney's decomposition: the densest initial set, then the densest one of what is left, and so on.
  std::vector<Piece> sidney(Jobs members) {
    std::vector<Piece> pieces;
    while (!members.empty()) {
      pieces.push_back(piece_of(members.size() == 1 ? members : smallest(densest(members))));
      Jobs rest;
      std::set_difference(members.begin(), members.end(), pieces.back().jobs.begin(),
                          pieces.back().jobs.end(), std::back_inserter(rest));
      members = std::move(rest);
    }
    return pieces;
  }

  /// The largest initial set of `members` whose weight exceeds `density` times its length the most.
  Jobs above(const Jobs& members, const Piece& density) {
    const JobBlock block = block_of(members);
    std::vector<std::int64_t> values;
    for (std::size_t i = 0; i < members.size(); ++i) {
      values.push_back(block.weights[i] * density.length - block.lengths[i] * density.weight);
    }
    const std::vector<bool> chosen = heaviest_closed_set(values, block.before);
    Jobs set;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (chosen[i]) {
        set.push_back(members[i]);
      }
    }
    return set;
  }

  /// Dinkelbach's iteration: a set denser than the last one, until there is none.
  Piece densest(const Jobs& members) {
    Piece best = piece_of(members);
    while (true) {
      Piece next = piece_of(above(members, best));
      if (next.jobs.empty() || !denser(next, best)) {
        return next.jobs.empty() ? best : next;
      }
      best = std::move(next);
    }
  }

  /// An equally dense initial set of which no part is one: only such a set has to stay together.
  Jobs smallest(Piece set) {
    for (std::size_t i = set.jobs.size(); i-- > 0;) {
      const Jobs others = without_followers(set.jobs, set.jobs[i]);
      Jobs part = others.empty() ? Jobs{} : above(others, set);
      if (!part.empty()) {
        set = piece_of(std::move(part));
        i = set.jobs.size();
      }
    }
    return set.jobs;
  }

  /// `members` without `job` and without all that waits for it.
  Jobs without_followers(const Jobs& members, std::uint32_t job) {
    std::vector<bool> gone(jobs_.size(), false);
    gone[job] = true;
    for (bool changed = true; changed;) {
      changed = false;
      for (const std::uint32_t member : members) {
        const auto& before = jobs_[member].before;
        if (!gone[member] &&
            std::any_of(before.begin(), before.end(), [&](std::uint32_t b) { return gone[b]; })) {
          gone[member] = true;
          changed = true;
        }
      }
    }
    Jobs rest;
    std::copy_if(members.begin(), members.end(), std::back_inserter(rest),
                 [&](std::uint32_t m) { return !gone[m]; });
    return rest;
  }

  struct Ends {
    Jobs firsts;  ///< wait for nothing
    Jobs lasts;   ///< nothing waits for them
  };

  static Ends ends_of(const JobBlock& block, const Jobs& members) {
    std::vector<bool> waited_for(members.size(), false);
    Ends ends;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (block.before[i].empty()) {
        ends.firsts.push_back(members[i]);
      }
      for (const std::uint32_t earlier : block.before[i]) {
        waited_for[earlier] = true;
      }
    }
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (!waited_for[i]) {
        ends.lasts.push_back(members[i]);
      }
    }
    return ends;
  }

  static Jobs without(Jobs members, std::uint32_t job) {
    members.erase(std::find(members.begin(), members.end(), job));
    return members;
  }

  /// A job that all others wait for comes first, one that waits for all others last; what is left is a
  /// problem of its own. Where there is neither, dynamic programming.
  Jobs order_block(const Jobs& members) {
    if (members.size() < 2) {
      return members;
    }
    const JobBlock block = block_of(members);
    const Ends ends = ends_of(block, members);
    if (ends.firsts.size() == 1) {
      Jobs ordered = order(without(members, ends.firsts.front()));
      ordered.insert(ordered.begin(), ends.firsts.front());
      return ordered;
    }
    if (ends.lasts.size() == 1) {
      Jobs ordered = order(without(members, ends.lasts.front()));
      ordered.push_back(ends.lasts.front());
      return ordered;
    }
    auto sequence = exact_block_order(block, limits_.states);
    if (!sequence) {
      guarantee_ = Guarantee::WithinTwice;
      sequence = greedy_block_order(block);
    }
    Jobs ordered;
    for (const std::uint32_t i : *sequence) {
      ordered.push_back(members[i]);
    }
    return ordered;
  }

  static constexpr std::uint32_t kOutside = UINT32_MAX;

  std::span<const Job> jobs_;
  OrderLimits limits_;
  std::vector<std::uint32_t> local_;  ///< scratch: the local number of a job, or kOutside
  Guarantee guarantee_ = Guarantee::Optimal;
};

}  // namespace

JobOrder best_order(std::span<const Job> jobs, const OrderLimits& limits) {
  Jobs all(jobs.size());
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    all[i] = i;
  }
  Ordering ordering{jobs, limits};
  JobOrder result;
  result.sequence = ordering.order(all);
  result.guarantee = ordering.guarantee();
  return result;
}

}  // namespace charter
