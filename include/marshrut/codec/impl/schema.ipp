// SPDX-License-Identifier: MIT

#include <marshrut/codec/schema.hpp>

#include <nlohmann/json.hpp>

namespace marshrut::codec {

namespace {

using Json = nlohmann::json;

class Writer {
public:
    Json definitions = Json::object();

    Json of(const Shape& s)
    {
        switch (s.sort) {
        case Sort::flag: return {{"type", "boolean"}};
        case Sort::integer: return {{"type", "integer"}, {"minimum", s.least}, {"maximum", s.most}};
        case Sort::text: return {{"type", "string"}};
        case Sort::id: return {{"type", "string"}, {"pattern", "^(0|[1-9][0-9]{0,18})$"}};
        case Sort::spelled: {
            Json schema{{"type", "string"}, {"description", s.name}};
            if (s.name == Day::expected) schema["format"] = "date";
            if (s.name == Instant::expected) schema["format"] = "date-time";
            return schema;
        }
        case Sort::enumeration: {
            Json labels = Json::array();
            for (const Label& one : s.labels) labels.push_back(one.name);
            return {{"enum", std::move(labels)}};
        }
        case Sort::optional: return {{"anyOf", Json::array({of(s.element()), Json{{"type", "null"}}})}};
        case Sort::list: return {{"type", "array"}, {"items", of(s.element())}};
        case Sort::choice: {
            Json all = Json::array();
            for (const ShapeOf one : s.alternatives) {
                Json alternative = record(one());
                const std::string_view name = one().name;
                alternative["properties"]["is"] = {{"const", name.substr(name.rfind(':') + 1)}};
                alternative["required"].push_back("is");
                all.push_back(std::move(alternative));
            }
            return {{"oneOf", std::move(all)}};
        }
        case Sort::record: {
            const std::string name{s.name};
            if (!definitions.contains(name)) {
                definitions[name] = nullptr;  // a record may hold a list of its own kind
                definitions[name] = record(s);
            }
            return {{"$ref", "#/$defs/" + name}};
        }
        }
        return {};
    }

private:
    Json record(const Shape& s)
    {
        Json properties = Json::object(), required = Json::array();
        for (const Field& field : s.fields) {
            properties[std::string{field.name}] = of(field.shape());
            if (!field.defaulted && field.shape().sort != Sort::optional) required.push_back(field.name);
        }
        return {{"type", "object"},
                {"properties", std::move(properties)},
                {"required", std::move(required)},
                {"additionalProperties", false}};
    }
};

}  // namespace

std::string schema(const Shape& shape)
{
    Writer writer;
    Json root = writer.of(shape);
    root["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    root["$defs"] = std::move(writer.definitions);
    return root.dump();
}

}  // namespace marshrut::codec
