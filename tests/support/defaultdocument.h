#pragma once
#include "config/document.h"
#include "config/keytable.h"

namespace muster::test {

/// A document that states every known key with its default.
inline config::Document defaultDocument()
{
    config::Document document;
    for (const config::KeyInfo &info : config::keyTable())
        document.set(QString(info.id), config::defaultValue(QString(info.id)));
    return document;
}

} // namespace muster::test
