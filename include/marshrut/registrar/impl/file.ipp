// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/registrar/file.hpp>

#include <fstream>
#include <iterator>

namespace marshrut {

Source file(const std::string& path)
{
    const std::string name = path.substr(path.rfind('/') + 1);
    std::ifstream in{path, std::ios::binary};
    if (!in) return Source{name, digest::sha256(path)};
    return Source::of(name, {std::istreambuf_iterator<char>{in}, {}});
}

}  // namespace marshrut
