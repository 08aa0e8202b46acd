#pragma once
#include "musterctl/commands/command.h"

namespace muster::ctl {

/// What a node measured of itself: the console's page of a node's history, as figures.
class HistoryCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString description() const override;
    void describe(QCommandLineParser &parser) const override;
    int wordsMax() const override { return 1; }
    QString wordsUsage() const override { return QStringLiteral("NODE"); }
    int run(Context &context, const QCommandLineParser &parser, const QStringList &words) override;
};

} // namespace muster::ctl
