// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <vector>

namespace marshrut::report {

/// A short list in order, equal ones as they stood before: by insertion. (`std::stable_sort` of libstdc++ 12 warns under clang 19.)
template <class T, class Less>
void put_in_order(std::vector<T>& list, Less less)
{
    for (auto next = list.begin(); next != list.end(); ++next)
        std::rotate(std::upper_bound(list.begin(), next, *next, less), next, next + 1);
}

}  // namespace marshrut::report
