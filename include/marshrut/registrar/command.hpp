// SPDX-License-Identifier: MIT
#pragma once

// Commands and questions as erased values: a row of a table and a shared value. No variant of all commands, no method per question.

#include <marshrut/access/standing.hpp>
#include <marshrut/core/shape.hpp>
#include <marshrut/store/rows.hpp>

#include <any>
#include <memory>
#include <span>
#include <string_view>

namespace marshrut::registrar {

class Desk;

/// What a case answers with: a value of the command's `Answer` type.
using Answered = std::shared_ptr<const void>;

/// A verdict on one command: the answer, or every reason against it.
struct Judged {
    Answered answer{};
    Refusals no{};

    explicit operator bool() const noexcept { return !no; }
};

using Run = Judged (*)(Desk&, const Standing&, const void*);

/// One chunk of a job: at most `Host::chunk` items on this desk. It moves `job.cursor` on and touches nothing else of the job, sets
/// `job.finished` with the last chunk and answers then; before that the answer is empty. `kept` lives as long as the act: what was parsed once stays there;
/// a chunk that is decided anew finds it empty.
using Chunk = Judged (*)(Desk&, const Standing&, const void*, Job& job, std::any& kept);

/// One row of the table of commands or questions: its name, its struct, its answer, the case that serves it.
struct Row {
    std::string_view name;  ///< `application.confirm`
    ShapeOf shape;
    ShapeOf answer;
    std::shared_ptr<void> (*blank)();         ///< a value to be filled in by a reader
    std::shared_ptr<void> (*blank_answer)();
    Run run = nullptr;
    Chunk chunk = nullptr;  ///< of a job, which concerns many: one transaction a chunk, resumed by the same key (decision 15)
};

namespace detail {

template <auto Case>
struct CaseOf;
template <class C, Expected<typename C::Answer, Refusals> (*Case)(Desk&, const Standing&, const C&)>
struct CaseOf<Case> {
    using Asked = C;
    using Answer = typename C::Answer;

    static Judged run(Desk& desk, const Standing& who, const void* asked)
    {
        auto answer = Case(desk, who, *static_cast<const C*>(asked));
        if (!answer) return {{}, std::move(answer).error()};
        return {std::make_shared<const Answer>(std::move(answer).assume_value())};
    }
};

template <auto Case>
struct JobOf;
template <class C, Expected<std::optional<typename C::Answer>, Refusals> (*Case)(Desk&, const Standing&, const C&, Job&, std::any&)>
struct JobOf<Case> {
    using Asked = C;
    using Answer = typename C::Answer;

    static Judged run(Desk& desk, const Standing& who, const void* asked, Job& job, std::any& kept)
    {
        auto answer = Case(desk, who, *static_cast<const C*>(asked), job, kept);
        if (!answer) return {{}, std::move(answer).error()};
        if (!*answer) return {};
        return {std::make_shared<const Answer>(**answer)};
    }
};

template <class Of>
[[nodiscard]] constexpr Row described(std::string_view name)
{
    return {name,
            &shape_of<typename Of::Asked>,
            &shape_of<typename Of::Answer>,
            []() -> std::shared_ptr<void> { return std::make_shared<typename Of::Asked>(marshrut::detail::blank<typename Of::Asked>()); },
            []() -> std::shared_ptr<void> { return std::make_shared<typename Of::Answer>(marshrut::detail::blank<typename Of::Answer>()); }};
}

}  // namespace detail

/// A row made of its case: `row<&confirm>("application.confirm")`.
template <auto Case>
[[nodiscard]] constexpr Row row(std::string_view name)
{
    Row made = detail::described<detail::CaseOf<Case>>(name);
    made.run = &detail::CaseOf<Case>::run;
    return made;
}

/// A row of a job: `job<&import_files>("roster.import")`, its case answers `nullopt` until the last chunk.
template <auto Case>
[[nodiscard]] constexpr Row job(std::string_view name)
{
    Row made = detail::described<detail::JobOf<Case>>(name);
    made.chunk = &detail::JobOf<Case>::run;
    return made;
}

/// What a case answers: the value, or every reason against it.
template <class T>
using Case = Expected<T, Refusals>;

[[nodiscard]] std::span<const Row> commands();
[[nodiscard]] std::span<const Row> questions();

/// The row of a struct, or none.
[[nodiscard]] const Row* find_row(std::span<const Row> rows, const Shape& shape);
/// The row of a name. REFUSES `unknown_command` / `unknown_question` with the nearest known, or with the verb that takes the name.
[[nodiscard]] Result<const Row*> find_row(std::span<const Row> rows, std::string_view name);

/// A command or question with its row: made of any described struct, or of a name and JSON.
struct Asked {
    const Row* row;
    std::shared_ptr<const void> value;
};

template <class T>
[[nodiscard]] Result<Asked> asked(std::span<const Row> rows, const T& value)
{
    if (const Row* found = find_row(rows, shape_of<T>())) return Asked{found, std::make_shared<const T>(value)};
    MARSHRUT_TRY(const Row* named, find_row(rows, shape_of<T>().name));
    return Asked{named, std::make_shared<const T>(value)};
}
/// REFUSES what the reader of JSON refuses, with the path.
[[nodiscard]] Result<Asked> asked(std::span<const Row> rows, std::string_view name, std::string_view json);

}  // namespace marshrut::registrar
