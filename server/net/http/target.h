#pragma once
#include <QByteArrayView>
#include <QString>
#include <QUrlQuery>

#include <optional>

namespace muster::net {

struct Target {
    QString path;
    QUrlQuery query;
};

/// Splits and decodes a request target: `/path?query`, or the absolute form that proxies send. Empty if it is
/// neither, has bytes outside printable ASCII or a bad escape, or decodes to NUL or to invalid UTF-8.
std::optional<Target> parseTarget(QByteArrayView target);

} // namespace muster::net
