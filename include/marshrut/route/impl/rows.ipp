// SPDX-License-Identifier: MIT
#include <marshrut/route/refusals.hpp>
#include <marshrut/route/rows.hpp>

namespace marshrut::route {

namespace {

constexpr table::Spelling outcomes_said[] = {{"passed", "сдал;сдала;успешно;аттестован"}, {"failed", "не сдал;не сдала;не аттестован"}, {"absent", "не явился;не явилась"}};

}  // namespace

std::span<const table::Column> HistoryRow::columns()
{
    static constexpr table::Column all[] = {{.name = "person_key", .titles = "Код сотрудника", .need = table::Need::filled},
                                     {.name = "programme", .titles = "Программа", .need = table::Need::filled},
                                     {.name = "date", .titles = "Дата", .need = table::Need::filled},
                                     {.name = "document", .titles = "Документ"}};
    return all;
}

std::span<const table::Column> AttestationRow::columns()
{
    static constexpr table::Column all[] = {{.name = "group", .titles = "Группа", .need = table::Need::filled},
                                     {.name = "person_key", .titles = "Код сотрудника", .need = table::Need::filled},
                                     {.name = "outcome", .titles = "Итог|Результат", .need = table::Need::filled, .spellings = outcomes_said},
                                     {.name = "date", .titles = "Дата", .need = table::Need::filled},
                                     {.name = "document_series", .titles = "Серия"},
                                     {.name = "document_number", .titles = "Номер"},
                                     {.name = "registration_number", .titles = "Регистрационный номер"},
                                     {.name = "issue_date", .titles = "Дата выдачи"}};
    return all;
}

Result<> AttestationRow::check(const AttestationRow& row)
{
    const bool any = !row.document_series.empty() || !row.document_number.empty() || !row.registration_number.empty() || row.issue_date;
    if (any && row.outcome != AttestationOutcome::passed) return Failure{code::document_unearned, {}, "document_number"};
    if (any && row.document_number.empty()) return Failure{code::document_unnumbered, {}, "document_number"};
    return done();
}

std::optional<Document> AttestationRow::document() const
{
    if (document_number.empty()) return std::nullopt;
    return Document{document_number, document_series, registration_number, issue_date};
}

std::span<const table::Column> ParticipationRow::columns()
{
    static constexpr table::Column all[] = {{.name = "event", .titles = "Событие", .need = table::Need::filled},
                                     {.name = "person_key", .titles = "Код сотрудника", .need = table::Need::filled},
                                     {.name = "date", .titles = "Дата", .need = table::Need::filled},
                                     {.name = "form", .titles = "Форма участия"},
                                     {.name = "attended", .titles = "Участие|Присутствие"},
                                     {.name = "document", .titles = "Документ"}};
    return all;
}

}  // namespace marshrut::route
