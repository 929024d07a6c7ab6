// SPDX-License-Identifier: MIT
#pragma once

// A small region to tell stories in: schools, teachers, heads, a provider, a campaign, and a clock that is moved by hand. Everything is
// put where the importer would put it; what the stories do then goes through the door.

#include <marshrut/model.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/registrar.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace marshrut::testing {

class World {
public:
    /// On a founded store (`module:1` is its operator); by default on one in memory.
    explicit World(std::unique_ptr<store::Store> store = nullptr, Instant now = "2023-06-20T09:00+05:00"_instant);

    [[nodiscard]] Registrar& registrar() noexcept { return *registrar_; }
    void at(Instant now) noexcept { *now_ = now; }
    [[nodiscard]] Instant now() const noexcept { return *now_; }

    /// A session, which must open: a story that cannot begin is a broken test.
    [[nodiscard]] Session as(std::string_view key, Role role = Role::listener, std::string_view organisation = {});
    [[nodiscard]] Session clerk() { return as("module:1", Role::system_operator); }

    // ---- who and what there is; each given back with its id
    Organisation organisation(std::string_view key, std::string_view name, std::string_view kind = "ooo",
                              std::optional<OrganisationId> parent = {}, std::string_view municipality = "miasskiy_go");
    /// A person with consent and one employment.
    Person person(std::string_view key, OrganisationId at, std::string_view position = "teacher");
    Employment employ(PersonId person, OrganisationId at, std::string_view position = "teacher",
                      EmploymentKind kind = EmploymentKind::main);
    void head(OrganisationId at, PersonId person);
    Assignment assign(PersonId person, OrganisationId at, Role role, std::optional<AssignedRight> right = {},
                      std::optional<PersonId> delegated_by = {});
    Programme programme(std::string_view code, OrganisationId provider);
    Event event(std::string_view code, OrganisationId organiser, Day from, Day to);
    /// «Предварительная запись на 2024 год».
    Group preliminary(std::string_view code, std::string_view programme, int year = 2024);
    Group dated(std::string_view code, std::string_view programme, Day from, Day to, std::optional<int> capacity = {});
    Procedure procedure(std::string_view code, ProcedureState state);
    /// Choosing to 4 July, confirming to 7 July 2023, for 2024.
    Campaign campaign(std::string_view code, ProcedureId procedure);
    Route route(PersonId person, EmploymentId employment, std::optional<ProcedureId> procedure,
                std::optional<CampaignId> campaign, std::vector<std::string> programmes, std::vector<std::string> events = {});

    /// Puts any row, new or changed.
    template <class T>
    T put(T value)
    {
        write([&](registrar::Desk& desk) -> Result<> {
            MARSHRUT_CHECK(desk.find<T>(value.id));  // the version seen is the current one
            return desk.put(value, Happened::registered);
        });
        return value;
    }
    /// Work on one desk with everything that follows from it, as a command has it.
    void act_out(const std::function<Result<>(registrar::Desk&)>& work);
    template <class T>
    [[nodiscard]] T get(typename T::Id id)
    {
        std::optional<T> found;
        write([&](auto& desk) -> Result<> {
            MARSHRUT_TRY(found, desk.template find<T>(id));
            return done();
        });
        return *found;
    }
    /// Everything kept of a kind, by id.
    template <class T>
    [[nodiscard]] std::vector<T> all()
    {
        std::vector<T> rows;
        write([&](auto& desk) -> Result<> {
            MARSHRUT_TRY(rows, desk.template list<T>(store::Query{&store::kind_of<T>()}));
            return done();
        });
        return rows;
    }

private:
    void write(const std::function<Result<>(registrar::Desk&)>& work);
    void bind(std::string_view kind, std::string_view key, std::int64_t row);
    template <class Id>
    [[nodiscard]] Id next() { return Id{1000 + ++last_}; }

    std::shared_ptr<Instant> now_;
    std::unique_ptr<Registrar> registrar_;
    std::int64_t last_ = 0;
};

}  // namespace marshrut::testing
