#pragma once
#include "musterctl/commands/command.h"

namespace muster::ctl {

/// Lists and changes the keys that encrypt gossip, and replaces them in the running cluster.
class GossipKeyCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString description() const override;
    void describe(QCommandLineParser &parser) const override;
    int wordsMax() const override { return 2; }
    QString wordsUsage() const override;
    int run(Context &context, const QCommandLineParser &parser, const QStringList &words) override;
};

} // namespace muster::ctl
