// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/model/refusals.hpp>
#include <marshrut/roster/refusals.hpp>
#include <marshrut/roster/rows.hpp>

#include <algorithm>

namespace marshrut::roster {

namespace {

constexpr table::Spelling employment_kinds[] = {{"main", "основная;основное место работы;основная работа;основной"},
                                         {"internal_secondary", "внутреннее совместительство;внутренний совместитель"},
                                         {"external_secondary", "внешнее совместительство;внешний совместитель"}};
constexpr table::Spelling education_levels[] = {{"none", "нет"}, {"studying_spo", "получает СПО"}, {"spo", "СПО;среднее профессиональное"},
                                         {"studying_vo", "получает ВО"}, {"vo", "ВО;высшее"}};
constexpr table::Spelling sgo_functions[] = {{"administrator", "администратор"}, {"deputy_head", "завуч;заместитель руководителя"}, {"teacher", "учитель;преподаватель;педагог"},
                                      {"technical_staff", "технический персонал"}, {"secretary", "секретарь"},
                                      {"medical_worker", "медицинский работник;медработник"},
                                      {"psychologist", "психолог/социальный педагог;психолог/соцпедагог;психолог;социальный педагог"},
                                      {"personnel_specialist", "специалист по кадрам"}};
constexpr table::Spelling founders[] = {{"municipality", "муниципалитет;муниципальное образование"}, {"ministry", "министерство;region;регион"},
                                 {"other_agency", "иное ведомство;другое ведомство;federal"}};
constexpr table::Spelling authority_roles[] = {{"administrator", "Администратор"}, {"chief", "Начальник"}, {"employee", "Сотрудник"}, {"sgo_operator", "Оператор"},
                                        {"gifted_coordinator", "Координатор одаренных детей"}, {"events_coordinator", "Координатор мероприятий"}};

}  // namespace

std::span<const table::Column> StaffRow::columns()
{
    static constexpr table::Column all[] = {
        {.name = "person_key", .titles = "Код сотрудника"},
        {.name = "surname", .titles = "Фамилия", .need = table::Need::filled, .unless = "fio"},
        {.name = "name", .titles = "Имя", .need = table::Need::filled, .unless = "fio"},
        {.name = "patronymic", .titles = "Отчество"},
        {.name = "fio", .titles = "Ф.И.О.|ФИО|Фамилия, имя, отчество"},
        {.name = "no_patronymic", .titles = "Нет отчества"},
        {.name = "birth_date", .titles = "Дата рождения", .need = table::Need::filled, .fault = &code::birth_date_invalid},
        {.name = "sex", .titles = "Пол"},
        {.name = "snils", .titles = "СНИЛС", .fault = &code::snils_invalid, .treatment = table::Treatment::remark, .secret = true},
        {.name = "login", .titles = "Логин"},
        {.name = "screen_name", .titles = "Имя на экране"},
        {.name = "email", .titles = "Эл. почта|Электронная почта|E-mail"},
        {.name = "organisation", .titles = "Организация", .need = table::Need::filled},
        {.name = "position", .titles = "Должность|Основная должность"},
        {.name = "employment_kind", .titles = "Вид занятости", .spellings = employment_kinds},
        {.name = "from", .titles = "Принят"},
        {.name = "to", .titles = "Уволен"},
        {.name = "leave_from", .titles = "В отпуске с"},
        {.name = "leave_to", .titles = "В отпуске по"},
        {.name = "experience_years", .titles = "Стаж", .fault = &code::experience_invalid},
        {.name = "taught_subjects", .titles = "Преподаваемые предметы|Предметы", .verbatim = true},
        {.name = "education", .titles = "Образование", .verbatim = true},
        {.name = "education_level", .titles = "Уровень образования", .spellings = education_levels},
        {.name = "functions", .titles = "Функции", .spellings = sgo_functions, .fault = &code::function_unknown, .treatment = table::Treatment::remark, .separators = ";,"},
        {.name = "tags", .titles = "Признаки"},
        {.name = "consent", .titles = "Согласие на обработку ПДн|Согласие на обработку персональных данных|Согласие", .need = table::Need::column},
    };
    return all;
}

Result<> StaffRow::check(const StaffRow& row)
{
    const auto reversed = [](const std::optional<Day>& from, const std::optional<Day>& to) { return from && to && *to < *from; };
    if (full_name(row).name.empty()) return Failure{code::name_missing, {}, row.fio.empty() ? "name" : "fio"};
    if (reversed(row.from, row.to)) return Failure{code::days_reversed, {}, "to"};
    if (reversed(row.leave_from, row.leave_to)) return Failure{code::days_reversed, {}, "leave_to"};
    if (row.experience_years && (*row.experience_years < 0 || *row.experience_years > 70)) return Failure{code::experience_invalid, {}, "experience_years"};
    return done();
}

std::span<const table::Column> OrganisationRow::columns()
{
    static constexpr table::Column all[] = {
        {.name = "organisation_key", .titles = "Код|code", .need = table::Need::filled},
        {.name = "name", .titles = "Наименование|full_name_ru|name_ru", .need = table::Need::filled},
        {.name = "short_name", .titles = "Краткое наименование|short_name_ru"},
        {.name = "kind", .titles = "Тип", .need = table::Need::filled},
        {.name = "municipality", .titles = "Муниципалитет"},
        {.name = "founder", .titles = "Учредитель", .spellings = founders},
        {.name = "parent", .titles = "Головная организация"},
        {.name = "inn", .titles = "ИНН", .fault = &code::inn_invalid},
        {.name = "ogrn", .titles = "ОГРН", .fault = &code::ogrn_invalid, .treatment = table::Treatment::remark},
        {.name = "head_person_key", .titles = "Директор (код сотрудника)|Руководитель (код сотрудника)"},
        {.name = "head_text", .titles = "Директор|Руководитель"},
        {.name = "address", .titles = "Адрес"},
        {.name = "site", .titles = "Сайт"},
        {.name = "tags", .titles = "Признаки"},
        {.name = "roles"},
    };
    return all;
}

std::span<const table::Column> OrganisationNameRow::columns()
{
    static constexpr table::Column all[] = {
        {.name = "organisation", .titles = "Организация|organisation_key", .need = table::Need::filled},
        {.name = "name_ru", .titles = "Наименование|name", .need = table::Need::filled},
        {.name = "short_name_ru", .titles = "Краткое наименование|short_name"},
        {.name = "from", .titles = "С"},
        {.name = "to", .titles = "По"},
    };
    return all;
}

Result<> OrganisationNameRow::check(const OrganisationNameRow& row)
{
    if (row.from && row.to && *row.to < *row.from) return Failure{code::days_reversed, {}, "to"};
    return done();
}

std::span<const table::Column> AuthorityUserRow::columns()
{
    static constexpr table::Column all[] = {
        {.name = "person_key", .titles = "Код сотрудника"},
        {.name = "surname", .titles = "Фамилия", .need = table::Need::filled},
        {.name = "name", .titles = "Имя", .need = table::Need::filled},
        {.name = "patronymic", .titles = "Отчество"},
        {.name = "no_patronymic", .titles = "Нет отчества"},
        {.name = "birth_date", .titles = "Дата рождения", .need = table::Need::filled, .fault = &code::birth_date_invalid},
        {.name = "sex", .titles = "Пол"},
        {.name = "citizenship", .titles = "Гражданство"},
        {.name = "screen_name", .titles = "Имя на экране", .need = table::Need::filled},
        {.name = "login", .titles = "Логин", .need = table::Need::filled},
        {.name = "email", .titles = "Эл. почта|Электронная почта|E-mail"},
        {.name = "authority", .titles = "Орган управления", .need = table::Need::filled},
        {.name = "role", .titles = "Роль", .need = table::Need::filled, .spellings = authority_roles},
        {.name = "consent", .titles = "Согласие на обработку ПДн|Согласие на обработку персональных данных|Согласие", .need = table::Need::column},
    };
    return all;
}

namespace {

/// A dot behind a name is no part of it.
std::string without_dots(std::string_view name)
{
    while (name.ends_with('.') || name.ends_with(' ')) name.remove_suffix(1);
    return std::string{name};
}

}  // namespace

FullName full_name(const StaffRow& row)
{
    FullName full{row.surname, row.name, row.patronymic};
    if (full.surname.empty() && full.name.empty() && !row.fio.empty()) {
        const auto words = text::split(row.fio, " ");
        for (std::size_t n = 0; n < words.size(); ++n) {
            std::string& part = n == 0 ? full.surname : n == 1 ? full.name : full.patronymic;
            part += (n > 2 ? " " : "") + words[n];
        }
    }
    full.surname = without_dots(full.surname);
    full.name = without_dots(full.name);
    full.patronymic = without_dots(full.patronymic);
    const std::string said = text::folded(full.patronymic);
    if (said == "-" || said == "нет") full.patronymic.clear();
    full.patronymic_told = !full.patronymic.empty() || row.no_patronymic.value_or(false);
    return full;
}

std::vector<Education> read_education(std::string_view cell)
{
    std::vector<Education> records;
    for (const std::string& record : text::split(cell, "|\n")) {
        Education one;
        auto parts = text::split(record, ",");
        if (parts.empty()) continue;
        if (const auto year = table::read_integer(parts.front()); year && *year >= 1900 && *year <= 2100) {
            one.year = static_cast<int>(*year);
            parts.erase(parts.begin());
        }
        if (parts.size() > 1) {
            one.speciality = parts.back();
            parts.pop_back();
        }
        for (const std::string& part : parts) one.organisation += (one.organisation.empty() ? "" : ", ") + part;
        records.push_back(std::move(one));
    }
    return records;
}

}  // namespace marshrut::roster
