#pragma once
#include <QMap>
#include <QString>
#include <QStringList>

namespace muster::ctl {

/// What was given on the command line, checked against the options that the command declares. Names are those
/// of Option and Operand; to ask for one that is not declared is the caller's bug.
class Arguments {
public:
    /// Given on the command line, rather than by the environment or by default.
    bool has(const QString &option) const { return m_given.contains(option); }
    /// As it was given last; else the environment's, else the default.
    QString value(const QString &option) const
    {
        return has(option) ? m_given[option].last() : m_otherwise.value(option);
    }
    /// All that were given, in order.
    QStringList values(const QString &option) const { return m_given.value(option); }
    /// Of an option with a range.
    double number(const QString &option) const { return value(option).toDouble(); }
    int wholeNumber(const QString &option) const { return value(option).toInt(); }
    /// Empty if it was not given.
    QString operand(const QString &name) const { return m_operands.value(name); }

    void give(const QString &option, const QString &value) { m_given[option].append(value); }
    /// What holds when the option is not given.
    void setOtherwise(const QString &option, const QString &value) { m_otherwise[option] = value; }
    void setOperand(const QString &name, const QString &value) { m_operands[name] = value; }

private:
    QMap<QString, QStringList> m_given;
    QMap<QString, QString> m_otherwise;
    QMap<QString, QString> m_operands;
};

} // namespace muster::ctl
