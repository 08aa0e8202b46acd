#pragma once
#include "musterctl/commands/command.h"

namespace muster::ctl {

/// Makes the files of a new cluster, or of one more node. Asks no server.
class InitCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString description() const override;
    void describe(QCommandLineParser &parser) const override;
    int run(Context &context, const QCommandLineParser &parser, const QStringList &words) override;
};

} // namespace muster::ctl
