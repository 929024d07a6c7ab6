// SPDX-License-Identifier: MIT
#include <marshrut/access/refusals.hpp>
#include <marshrut/access/rows.hpp>

namespace marshrut::access {

std::span<const table::Column> AssignmentRow::columns()
{
    static constexpr table::Spelling rights[] = {{"submit", "подавать заявки;подача"}, {"approve", "одобрять заявки;подтверждать;одобрение"}, {"coordinate", "координировать;координатор"}};
    static constexpr table::Column all[] = {{.name = "person_key", .titles = "Код сотрудника", .need = table::Need::filled},
                                            {.name = "authority", .titles = "Орган управления", .need = table::Need::filled},
                                            {.name = "right", .titles = "Право", .need = table::Need::filled, .spellings = rights},
                                            {.name = "from", .titles = "С"},
                                            {.name = "to", .titles = "По"}};
    return all;
}

Result<> AssignmentRow::check(const AssignmentRow& row)
{
    if (row.from && row.to && *row.to < *row.from) return Failure{code::term_invalid, {}, "to"};
    return done();
}

}  // namespace marshrut::access
