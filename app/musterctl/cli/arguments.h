#pragma once
#include <QMap>
#include <QString>
#include <QStringList>

namespace muster::ctl {

/// What was given on the command line, checked against the options that the command declares. Names are those
/// of Option and Operand; asking for one that is not declared is the caller's bug.
class Arguments {
public:
    /// Given on the command line, rather than taken from the environment or the default.
    bool has(const QString &option) const { return m_given.contains(option); }
    /// The last one given; otherwise the environment's, otherwise the default.
    QString value(const QString &option) const
    {
        return has(option) ? m_given[option].last() : m_otherwise.value(option);
    }
    /// All that were given, in order.
    QStringList values(const QString &option) const { return m_given.value(option); }
    /// The value of an option with a range.
    double number(const QString &option) const { return value(option).toDouble(); }
    int wholeNumber(const QString &option) const { return value(option).toInt(); }
    /// Empty if the operand was not given.
    QString operand(const QString &name) const { return m_operands.value(name); }

    void give(const QString &option, const QString &value) { m_given[option].append(value); }
    /// The values of options that are not given.
    void setOtherwise(const QString &option, const QString &value) { m_otherwise[option] = value; }
    void setOperand(const QString &name, const QString &value) { m_operands[name] = value; }

private:
    QMap<QString, QStringList> m_given;
    QMap<QString, QString> m_otherwise;
    QMap<QString, QString> m_operands;
};

} // namespace muster::ctl
