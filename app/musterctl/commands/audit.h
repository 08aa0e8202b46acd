#pragma once
#include "musterctl/commands/command.h"

namespace muster::ctl {

/// Who did what, when, from where, with what outcome, as the cluster's database keeps it.
class AuditCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString description() const override;
    void describe(QCommandLineParser &parser) const override;
    int run(Context &context, const QCommandLineParser &parser, const QStringList &words) override;
};

} // namespace muster::ctl
