// SPDX-License-Identifier: MIT
#pragma once

// Files of the project as tests read them (the working directory is the project's folder), and what a report says in one line each.

#include <marshrut/table/csv.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace marshrut::support {

inline std::string bytes_of(const std::string& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// `examples/data/region/staff.csv` as a table called `staff.csv`.
inline table::Table file(const std::string& path)
{
    return table::read(path.substr(path.rfind('/') + 1), bytes_of(path)).value();
}

inline table::Table csv(std::string_view bytes, std::string name = "f.csv") { return table::read(std::move(name), bytes).value(); }

/// `f.csv:3 null_value «» ~ nearest`, one a finding; notes about unknown columns are left out where `notes` is false.
inline std::vector<std::string> lines(const table::Report& report, bool notes = false)
{
    std::vector<std::string> all;
    for (const table::Finding& one : report.findings) {
        if (one.treatment == table::Treatment::note && !notes) continue;
        std::string line = one.place.print() + ' ' + one.code;
        if (!one.value.empty()) line += " «" + one.value + "»";
        if (!one.nearest.empty()) line += " ~ " + one.nearest;
        for (const table::Place& other : one.others) line += " +" + std::to_string(other.line);
        all.push_back(std::move(line));
    }
    return all;
}

}  // namespace marshrut::support
