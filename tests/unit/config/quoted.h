#pragma once
#include <QByteArray>

/// JSON as it is read most easily in a test: with ' for ". (moc of Qt 6.4 trips over raw string literals.)
inline QByteArray quoted(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}
