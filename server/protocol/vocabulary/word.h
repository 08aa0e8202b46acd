#pragma once
#include <QAnyStringView>
#include <QLatin1StringView>
#include <QString>

#include <array>
#include <concepts>
#include <optional>
#include <tuple>
#include <type_traits>
#include <variant>

/// Words that travel: each vocabulary is an enum with a `name()` per value, which is used in JSON, in the
/// database and in what programs print for scripts. Names are stable; values are only added.
namespace muster::protocol {

/// `name()` is a switch over all values and gives an empty text for any other number, so that the values of
/// an enum need no list of their own.
template <typename Enum>
concept Named = std::is_enum_v<Enum> && requires(Enum value)
{
    {
        name(value)
        } -> std::same_as<QLatin1StringView>;
};

template <Named Enum>
constexpr std::size_t countOf()
{
    std::size_t count = 0;
    while (!name(Enum(count)).isEmpty())
        ++count;
    return count;
}

/// All values, in the order of the enum.
template <Named Enum>
constexpr auto valuesOf()
{
    std::array<Enum, countOf<Enum>()> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = Enum(i);
    return values;
}

/// The value of that name; an enum with a `formerName()` is also known by what older builds called it.
template <Named Enum>
std::optional<Enum> fromName(QAnyStringView text)
{
    for (const Enum value : valuesOf<Enum>()) {
        if (text == name(value))
            return value;
        if constexpr (requires { formerName(value); }) {
            if (text == formerName(value) && !text.isEmpty())
                return value;
        }
    }
    return std::nullopt;
}

/// A word out of one or several vocabularies, as it came from elsewhere: a value that this build knows, or
/// the text of a newer one, which is kept and shown as it is (design decision 13). Thread: any; a value.
template <Named... Enums>
class Word {
public:
    Word() = default; ///< no word was given
    template <typename Enum>
    requires(std::same_as<Enum, Enums> || ...) Word(Enum value) : m_value(value) { }
    /// Reads what text() of any build writes.
    Word(const QString &text)
    {
        if (!(read<Enums>(text) || ...))
            m_unknown = text;
    }

    /// The value, if it is one of that vocabulary that this build knows.
    template <typename Enum>
    requires(std::same_as<Enum, Enums> || ...) std::optional<Enum> as()
    const
    {
        const Enum *value = std::get_if<Enum>(&m_value);
        return value ? std::optional(*value) : std::nullopt;
    }
    /// For a word of a single vocabulary.
    auto known() const requires(sizeof...(Enums) == 1) { return as<Enums...>(); }
    QString text() const { return view().toString(); }
    bool isEmpty() const { return m_value.index() == 0 && m_unknown.isEmpty(); }

    friend bool operator==(const Word &, const Word &) = default;
    friend bool operator<(const Word &a, const Word &b)
    {
        return std::tie(a.m_value, a.m_unknown) < std::tie(b.m_value, b.m_unknown);
    }
    template <typename Enum>
    requires(std::same_as<Enum, Enums> || ...) friend bool operator==(const Word &word, Enum value)
    {
        return word.as<Enum>() == value;
    }
    template <std::convertible_to<QAnyStringView> Text>
    friend bool operator==(const Word &word, const Text &text)
    {
        return word.view() == QAnyStringView(text);
    }
    friend size_t qHash(const Word &word, size_t seed = 0) { return qHash(word.text(), seed); }

private:
    QAnyStringView view() const
    {
        return std::visit(
            [this](const auto &value) -> QAnyStringView {
                if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                    return m_unknown;
                else
                    return name(value);
            },
            m_value);
    }
    template <typename Enum>
    bool read(const QString &text)
    {
        const std::optional<Enum> value = fromName<Enum>(text);
        if (value)
            m_value = *value;
        return value.has_value();
    }

    // Not one variant with the text in it: GCC 12 considers such a one, moved within a QList, uninitialized.
    std::variant<std::monostate, Enums...> m_value;
    QString m_unknown; ///< the word of a newer build, if m_value has none
};

} // namespace muster::protocol
