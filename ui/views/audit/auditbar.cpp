#include "views/audit/auditbar.h"

#include "models/common/counting.h"
#include "models/words/auditwords.h"
#include "models/words/sentences.h"
#include "views/common/statuslabel.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::AuditWanted;
using protocol::AuditAction;

namespace {

QComboBox *choiceNamed(const QString &objectName, const QString &spoken, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(objectName);
    choice->setAccessibleName(spoken);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return choice;
}

/// Of a look: a number that is one of the choices; else the first.
int placeFrom(const QString &text, const QComboBox *choice)
{
    return std::clamp(text.toInt(), 0, choice->count() - 1);
}

QDateTime dateTimeFrom(const QString &text, const QDateTime &otherwise)
{
    const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    return at.isValid() ? models::inShownZone(at) : otherwise;
}

/// The zone stands in the field where it is not the local one.
void fitFormat(QDateTimeEdit *edit)
{
    edit->setDisplayFormat(edit->timeSpec() == Qt::UTC ? u"yyyy-MM-dd HH:mm 'UTC'"_s : u"yyyy-MM-dd HH:mm"_s);
    constexpr int besideText = 56; // frame, and the button of the calendar
    edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(edit->text()) + besideText);
}

QString textFor(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODate);
}

} // namespace

AuditBar::AuditBar(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeFirstRow());
    layout->addWidget(makeSecondRow());
    layout->addWidget(makeTimes());
    m_problem = new StatusLabel(this);
    m_problem->setObjectName(u"auditRangeProblem"_s);
    layout->addWidget(m_problem);
    refreshTimes();
}

QWidget *AuditBar::makeFirstRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text = new QLineEdit(row);
    m_text->setObjectName(u"auditFilter"_s);
    m_text->setPlaceholderText(tr("Filter entries (Ctrl+F)"));
    m_text->setAccessibleName(tr("Filter entries"));
    m_text->setClearButtonEnabled(true);
    m_person = choiceNamed(u"auditPerson"_s, tr("Whose actions"), row);
    m_person->addItem(tr("Everybody"), QString());
    layout->addWidget(m_text, 1);
    layout->addWidget(m_person);
    connect(m_text, &QLineEdit::returnPressed, this, &AuditBar::accepted);
    connect(m_text, &QLineEdit::textChanged, this, &AuditBar::wantedChanged);
    connect(m_person, &QComboBox::currentIndexChanged, this, &AuditBar::wantedChanged);
    return row;
}

QWidget *AuditBar::makeSecondRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_action = choiceNamed(u"auditAction"_s, tr("Kind of action"), row);
    m_action->addItem(tr("All actions"), QString());
    for (const AuditAction action : protocol::valuesOf<AuditAction>())
        m_action->addItem(models::auditActionText(action), QString(name(action)));
    m_outcome = choiceNamed(u"auditOutcome"_s, tr("Outcome"), row);
    m_outcome->addItems({tr("All outcomes"), tr("Done"), tr("Refused or failed")});
    m_range = choiceNamed(u"auditRange"_s, tr("Time range"), row);
    m_range->addItems({tr("Any time"), tr("Last hour"), tr("Last day"), tr("Last week"), tr("Custom range")});
    for (QComboBox *choice : {m_action, m_outcome, m_range})
        layout->addWidget(choice);
    layout->addStretch(1);
    connect(m_action, &QComboBox::currentIndexChanged, this, &AuditBar::wantedChanged);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &AuditBar::wantedChanged);
    connect(m_range, &QComboBox::currentIndexChanged, this, [this] {
        refreshTimes();
        emit wantedChanged();
    });
    return row;
}

QWidget *AuditBar::makeTimes()
{
    m_times = new QWidget(this);
    auto *layout = new QHBoxLayout(m_times);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto makeTime = [&](const QString &objectName, const QString &title, const QDateTime &at) {
        auto *edit = new QDateTimeEdit(at, m_times);
        edit->setObjectName(objectName);
        edit->setAccessibleName(QString(title).remove(u'&'));
        edit->setCalendarPopup(true);
        fitFormat(edit);
        auto *label = new QLabel(title, m_times);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(edit);
        layout->addWidget(label);
        layout->addWidget(edit);
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, [this] {
            refreshTimes();
            emit wantedChanged();
        });
        return edit;
    };
    const QDateTime midnight = QDate::currentDate().startOfDay();
    m_from = makeTime(u"auditFrom"_s, tr("F&rom"), midnight);
    m_to = makeTime(u"auditTo"_s, tr("T&o"), midnight.addDays(1));
    showZone();
    layout->addStretch(1);
    return m_times;
}

void AuditBar::showZone()
{
    const Qt::TimeSpec zone = models::inShownZone(QDateTime::currentDateTimeUtc()).timeSpec();
    for (QDateTimeEdit *edit : {m_from, m_to}) {
        if (edit->timeSpec() == zone)
            continue; // somebody may be typing in it
        const QSignalBlocker same(edit); // the same moments
        const QDateTime at = edit->dateTime();
        edit->setTimeSpec(zone);
        edit->setDateTime(models::inShownZone(at));
        fitFormat(edit);
    }
}

void AuditBar::refreshTimes()
{
    const AuditWanted now = wanted();
    m_times->setVisible(now.range == AuditWanted::Range::Custom);
    m_problem->setVisible(now.isContradictory());
    if (now.isContradictory())
        m_problem->setStatus(models::Mark::Attention, tr("The time range ends before it begins."));
}

AuditWanted AuditBar::wanted() const
{
    AuditWanted wanted;
    wanted.text = m_text->text();
    wanted.person = m_person->currentData().toString();
    wanted.action = protocol::fromName<AuditAction>(m_action->currentData().toString());
    wanted.outcome = AuditWanted::Outcome(m_outcome->currentIndex());
    wanted.range = AuditWanted::Range(m_range->currentIndex());
    if (wanted.range == AuditWanted::Range::Custom) {
        wanted.from = fromDateTime(m_from->dateTime());
        wanted.to = fromDateTime(m_to->dateTime());
    }
    return wanted;
}

void AuditBar::offerPeople(const QStringList &names)
{
    for (const QString &name : names) {
        if (m_person->findData(name) >= 0)
            continue;
        int place = 1;
        while (place < m_person->count()
            && models::countingCollator().compare(m_person->itemText(place), name) < 0)
            ++place;
        const QSignalBlocker quiet(m_person); // the choice stays the same, at another place
        m_person->insertItem(place, name, name);
    }
}

void AuditBar::choosePerson(const QString &name)
{
    if (!name.isEmpty())
        offerPeople({name});
    m_person->setCurrentIndex(m_person->findData(name));
}

void AuditBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void AuditBar::clear()
{
    m_text->clear();
    for (QComboBox *choice : {m_person, m_action, m_outcome, m_range})
        choice->setCurrentIndex(0);
}

void AuditBar::save(Look &look) const
{
    look.insert(u"audit/filter"_s, m_text->text());
    look.insert(u"audit/person"_s, m_person->currentData().toString());
    look.insert(u"audit/action"_s, m_action->currentData().toString());
    look.insert(u"audit/outcome"_s, QString::number(m_outcome->currentIndex()));
    look.insert(u"audit/range"_s, QString::number(m_range->currentIndex()));
    look.insert(u"audit/from"_s, textFor(m_from->dateTime()));
    look.insert(u"audit/to"_s, textFor(m_to->dateTime()));
}

void AuditBar::restore(const Look &look)
{
    m_text->setText(look.value(u"audit/filter"_s));
    while (m_person->count() > 1) // those of another cluster
        m_person->removeItem(m_person->count() - 1);
    choosePerson(look.value(u"audit/person"_s));
    m_action->setCurrentIndex(std::max(0, m_action->findData(look.value(u"audit/action"_s))));
    m_outcome->setCurrentIndex(placeFrom(look.value(u"audit/outcome"_s), m_outcome));
    m_range->setCurrentIndex(placeFrom(look.value(u"audit/range"_s), m_range));
    m_from->setDateTime(dateTimeFrom(look.value(u"audit/from"_s), m_from->dateTime()));
    m_to->setDateTime(dateTimeFrom(look.value(u"audit/to"_s), m_to->dateTime()));
}

} // namespace muster::views
