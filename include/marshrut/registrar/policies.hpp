// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/policy.hpp>

#include <map>
#include <memory>
#include <mutex>

namespace marshrut::registrar {

/// Policies read from their rows, once each: a pack never changes under its id.
class Policies {
public:
    [[nodiscard]] Result<const Policy*> of(const PolicyRow& row);

private:
    std::mutex mutex_;
    std::map<PolicyId, std::unique_ptr<const Policy>> read_;
};

}  // namespace marshrut::registrar
