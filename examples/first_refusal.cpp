// SPDX-License-Identifier: MIT
// The README's first screen: a rule asked on values alone. No database, no clock, nothing linked but headers.
//[first
#include <marshrut/application.hpp>  // headers only: no database, no clock
#include <iostream>
using namespace marshrut;

int main()
{
    const Application request{ApplicationId{7}, PersonId{4711}, EmploymentId{9}, "DPP-24-113"};
    const Employment job{EmploymentId{9}, PersonId{4711}, OrganisationId{12}};
    const auto head = Standing::of(PersonId{300}, Role::organisation_head, OrganisationId{12}, "2023-07-08T09:00+05:00"_instant);

    const auto verdict = decide(head, application::Confirm{request.id},
        {request, job, Window::until("2023-07-07"_day), Lineage{OrganisationId{12}}});
    if (!verdict) std::cout << verdict.error();  // every reason; here there is one
    return verdict.has_value();
}
//]
