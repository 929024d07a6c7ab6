// SPDX-License-Identifier: MIT
#include <marshrut/recommend/table_rows.hpp>

namespace marshrut::recommend {

namespace spelt {

using table::Spelling;

inline constexpr auto employment = std::to_array<Spelling>({{"main", "основная;основное;основное место работы"},
                                                            {"internal_secondary", "внутреннее совместительство;внутренний совместитель"},
                                                            {"external_secondary", "внешнее совместительство;внешний совместитель;совместительство"}});
inline constexpr auto delivery = std::to_array<Spelling>({{"distance", "online;дистанционно;дистанционная;онлайн;заочно;заочная"},
                                                          {"mixed", "очно-заочно;очно-заочная;смешанная;смешанно"},
                                                          {"full_time", "offline;очно;очная;офлайн"}});
inline constexpr auto group = std::to_array<Spelling>({{"preliminary", "предварительная;предварительная запись"}, {"dated", "с датами;датированная"}});
inline constexpr auto programme = std::to_array<Spelling>({{"professional_development", "повышение квалификации;ПК"},
                                                           {"retraining", "профессиональная переподготовка;ПП"}});
inline constexpr auto offer = std::to_array<Spelling>({{"programme", "программа"}, {"event", "событие;мероприятие"}});

}  // namespace spelt

// Columns without a field are known and passed over: what the import keeps, lists do not need. Personal ones are among them.
using table::Column;
using table::Need;
using table::Treatment;

// clang-format off
std::span<const Column> PersonRow::columns()
{
    static constexpr auto all = std::to_array<Column>({
        {"person_key",        "Код сотрудника", Need::filled},
        {"organisation",      "Организация"},
        {"organisation_kind", "Тип организации"},
        {"position",          "Должность|Основная должность"},
        {"taught_subjects",   "Преподаваемые предметы|subjects"},
        {"municipality",      "Муниципалитет"},
        {"stages"},
        {"needs"},
        {.name = "employment_kind", .titles = "Вид занятости", .spellings = spelt::employment, .treatment = Treatment::remark},
        {"from",              "Принят"},
        {"to",                "Уволен"},
        {"consent",           "Согласие на обработку ПДн"},
        {"surname", "Фамилия"}, {"name", "Имя"}, {"patronymic", "Отчество"}, {"fio", "Ф.И.О."}, {"no_patronymic", "Нет отчества"},
        {"birth_date", "Дата рождения"}, {"sex", "Пол"}, {"snils", "СНИЛС"}, {"login", "Логин"}, {"screen_name", "Имя на экране"},
        {"email", "Эл. почта"}, {"leave_from", "В отпуске с"}, {"leave_to", "В отпуске по"}, {"experience_years", "Стаж"},
        {"education", "Образование"}, {"education_level", "Уровень образования"}, {"functions", "Функции"}, {"tags", "Признаки"},
    });
    return all;
}

std::span<const Column> WorkplaceRow::columns()
{
    static constexpr auto all = std::to_array<Column>({
        {"organisation_key", "Код|code", Need::filled},
        {"kind",             "Тип", Need::filled},
        {"name",             "Наименование|full_name_ru"},
        {"short_name",       "Краткое наименование|short_name_ru"},
        {"municipality",     "Муниципалитет"},
        {"parent",           "Головная организация"},
        {"founder", "Учредитель"}, {"inn", "ИНН"}, {"ogrn", "ОГРН"}, {"head_person_key", "Директор (код сотрудника)"}, {"head_text", "Директор"},
        {"address", "Адрес"}, {"site", "Сайт"}, {"tags", "Признаки"}, {"level"}, {"roles"}, {"valid_from"}, {"valid_to"}, {"successor"}, {"source"},
    });
    return all;
}

std::span<const Column> ResultRow::columns()
{
    static constexpr auto all = std::to_array<Column>({
        {"person_key", "Код сотрудника", Need::filled},
        {"competence", "Компетенция", Need::filled},
        {"procedure",  "Процедура"},
        {"date",       "Дата"},
        {.name = "points",     .titles = "Баллы", .absent_words = true},
        {.name = "max_points", .titles = "Максимум", .absent_words = true},
        {.name = "percent",    .titles = "Результат, %", .absent_words = true},
        {"group", "Группа"},
    });
    return all;
}

std::span<const Column> RoundRow::columns()
{
    static constexpr auto all = std::to_array<Column>({
        {"code", "", Need::filled},
        {"name", ""},
        {"category", ""},
        {"areas"}, {"date_from"}, {"date_to"}, {"state"},
    });
    return all;
}

std::span<const Column> OfferRow::columns()
{
    static constexpr auto all = std::to_array<Column>({
        {"code", "", Need::filled},
        {.name = "kind", .spellings = spelt::offer},
        {"title_ru"},
        {"provider", "organiser"},
        {"hours"},
        {"target_positions"},
        {"target_subjects"},
        {"stages"},
        {.name = "delivery_form", .titles = "mode", .spellings = spelt::delivery},
        {"municipality", "Муниципалитет"},
        {"level"},
        {"type"},
        {.name = "programme_kind", .spellings = spelt::programme},
        {"date_from"},
        {"date_to"},
        {"published"},
        {"included"},
        {"training_year"},
        {"title_en"}, {"document_kind"}, {"min_education"}, {"participation_forms"}, {"participation_forms_ru"}, {"type_ru"}, {"delivery_form_ru"},
        {"place_ru"}, {"address"}, {"tags"}, {"group_size"}, {"weights_basis"}, {"source"},
    });
    return all;
}

std::span<const Column> GroupRow::columns()
{
    static constexpr auto all = std::to_array<Column>({
        {"code"},
        {"programme", "", Need::filled},
        {.name = "kind", .need = Need::filled, .spellings = spelt::group},
        {"year"},
        {.name = "form", .spellings = spelt::delivery},
        {"date_from"},
        {"date_to"},
        {"capacity"},
        {"taken"},
        {"apply_from"},
        {"apply_to"},
        {"municipality", "Муниципалитет"},
        {"reserved"}, {"venue"}, {"order_number"}, {"order_date"},
    });
    return all;
}

std::span<const Column> CompletionRow
::columns()
{
    static constexpr auto all = std::to_array<Column>({
        {"person_key", "Код сотрудника", Need::filled},
        {"programme", "", Need::filled},
        {"date", "Дата", Need::filled},
        {"document"},
    });
    return all;
}

std::span<const Column> MarkRow::columns()
{
    static constexpr auto all = std::to_array<Column>({
        {"offer", "", Need::filled},
        {"mark", "", Need::filled},
        {"person_key", "Код сотрудника"},
    });
    return all;
}
// clang-format on

}  // namespace marshrut::recommend
