#pragma once
#include "config/validation.h"
#include "unit/config/quoted.h"

/// What is wrong with this configuration.
inline QList<muster::config::Problem> judge(const QByteArray &json)
{
    return muster::config::validate(
        muster::config::parseDocument(json, QStringLiteral("config.json")).value());
}
