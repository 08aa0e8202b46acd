#pragma once
#include "protocol/vocabulary/english.h"

#include <QCoreApplication>

namespace muster::models {

/// The English of protocol/vocabulary, in the operator's language.
inline QString inWords(const char *english)
{
    return QCoreApplication::translate("Vocabulary", english);
}

/// A sentence about a node; some are about the cluster and name none.
inline QString inWords(const char *english, const QString &name)
{
    const QString sentence = inWords(english);
    return sentence.contains(QLatin1StringView("%1")) ? sentence.arg(name) : sentence;
}

template <protocol::Named Enum>
QString textOf(Enum value)
{
    return inWords(english(value)); // of whichever header has it: found by the argument
}

/// The word itself if a newer build introduced it.
template <typename Enum>
QString textOf(const protocol::Word<Enum> &word)
{
    const auto known = word.known();
    return known ? textOf(*known) : word.text();
}

} // namespace muster::models
