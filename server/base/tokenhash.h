#pragma once
#include <QByteArray>
#include <QString>

namespace muster {

/// The stored form of a session's token, in the database and in caches (spec Q1): its SHA-256, which needs no
/// salt because a token is 128 random bits. Thread: any.
QByteArray hashToken(const QString &token);

} // namespace muster
