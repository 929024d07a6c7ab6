// SPDX-License-Identifier: MIT
#pragma once

// A world and its door, asked from outside: what every story told through the door needs.

#include <marshrut/registrar.hpp>
#include <marshrut/testing/world.hpp>

#include <gtest/gtest.h>

#include <string_view>

namespace marshrut::support {

class AtTheDoor : public ::testing::Test {
protected:
    marshrut::testing::World world;

    Registrar& door() { return world.registrar(); }

    /// The first employment put for a person; 0 where there is none.
    EmploymentId job_of(PersonId person)
    {
        for (const Employment& one : world.all<Employment>())
            if (one.person == person) return one.id;
        return EmploymentId{0};
    }
    /// The code a command is refused with, or `done`.
    template <class C>
    std::string_view refusal(const Session& who, const C& command)
    {
        const auto answer = door().act(who, command);
        return answer ? "done" : answer.error().code().name;
    }
    /// The code a question is refused with, or `answered`.
    template <class Q>
    std::string_view unasked(const Session& who, const Q& question)
    {
        const auto answer = door().ask(who, question);
        return answer ? "answered" : answer.error().code().name;
    }
};

}  // namespace marshrut::support
