// SPDX-License-Identifier: MIT
#include <marshrut/core/digest.hpp>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

namespace marshrut::digest {

namespace {

using Bytes = std::array<unsigned char, EVP_MAX_MD_SIZE>;

std::string hex(const Bytes& bytes, unsigned size)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

Bytes sha(std::string_view bytes, unsigned& size)
{
    Bytes out{};
    EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, EVP_sha256(), nullptr);
    return out;
}

}  // namespace

std::string sha256(std::string_view bytes)
{
    unsigned size = 0;
    const Bytes out = sha(bytes, size);
    return hex(out, size);
}

std::string hmac(std::string_view key, std::string_view bytes)
{
    Bytes out{};
    unsigned size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), out.data(), &size);
    return hex(out, size);
}

std::int64_t mix(std::int64_t person, std::string_view key, std::int64_t n)
{
    std::string parts = std::to_string(person);
    parts.append(1, '/').append(std::to_string(key.size())).append(1, '/').append(key).append(1, '/');
    parts.append(std::to_string(n));
    unsigned size = 0;
    const Bytes out = sha(parts, size);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 8; ++i) bits = bits << 8 | out[i];
    const auto id = static_cast<std::int64_t>(bits & 0x7fff'ffff'ffff'ffffULL);
    return id == 0 ? 1 : id;
}

}  // namespace marshrut::digest
