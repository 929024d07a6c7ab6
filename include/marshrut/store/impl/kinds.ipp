// SPDX-License-Identifier: MIT

#include <marshrut/store/kinds.hpp>

namespace marshrut {

template const Shape& shape_of<Organisation>();
template const Shape& shape_of<Person>();
template const Shape& shape_of<Card>();
template const Shape& shape_of<Employment>();
template const Shape& shape_of<Procedure>();
template const Shape& shape_of<Assessed>();
template const Shape& shape_of<Need>();
template const Shape& shape_of<Programme>();
template const Shape& shape_of<Event>();
template const Shape& shape_of<Group>();
template const Shape& shape_of<Rating>();
template const Shape& shape_of<Completed>();
template const Shape& shape_of<Campaign>();
template const Shape& shape_of<Route>();
template const Shape& shape_of<Application>();
template const Shape& shape_of<Remark>();
template const Shape& shape_of<Attestation>();
template const Shape& shape_of<Participation>();
template const Shape& shape_of<Expulsion>();
template const Shape& shape_of<SupportFact>();
template const Shape& shape_of<Supporter>();
template const Shape& shape_of<Assignment>();
template const Shape& shape_of<PolicyRow>();
template const Shape& shape_of<External>();
template const Shape& shape_of<Entry>();
template const Shape& shape_of<Letter>();
template const Shape& shape_of<Reply>();
template const Shape& shape_of<Seal>();
template const Shape& shape_of<Job>();
template const Shape& shape_of<OpenMinute>();

}  // namespace marshrut
