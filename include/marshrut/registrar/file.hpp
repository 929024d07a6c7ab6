// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/source.hpp>

#include <string>

namespace marshrut {

/// A file of this machine, to travel beside a command. One that cannot be read has no bytes, and the command is refused
/// (`file_missing`): nothing is imported by halves. The folder stays out of the name.
[[nodiscard]] Source file(const std::string& path);

}  // namespace marshrut
