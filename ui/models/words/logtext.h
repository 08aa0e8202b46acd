#pragma once
#include "base/time.h"
#include "log/log.h"
#include "models/common/mark.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

/// Log lines in words. Thread: any.
namespace muster::models {

Mark markOfLevel(const std::optional<log::Level> &level);
/// Translated: "Debug", "Info", "Warning", "Error"; "–" for a line without a level.
QString levelWord(const std::optional<log::Level> &level);
/// Local time, with milliseconds: "2026-11-25 13:00:00.123".
QString logTime(WallTime at);
/// UTC, and what the node's own clock said.
QString logTimeTip(WallTime at, const std::optional<WallTime> &raw);
/// Message and other fields of a line in one line; the line itself if it is not JSON.
QString logMessage(QByteArrayView line);
/// The fields of a line with their values, nested ones as "a.b", in the order of their names.
QList<std::pair<QString, QString>> logFields(QByteArrayView line);

} // namespace muster::models
