#pragma once
#include "musterctl/commands/command.h"
#include "protocol/overview/overview.h"

namespace muster::ctl {

class Session;

class LeaderCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString description() const override;
    void describe(QCommandLineParser &parser) const override;
    int wordsMax() const override { return 1; }
    QString wordsUsage() const override;
    int run(Context &context, const QCommandLineParser &parser, const QStringList &words) override;

private:
    static int transfer(Context &context, Session &session, const QCommandLineParser &parser,
        const protocol::Overview &overview);
};

} // namespace muster::ctl
