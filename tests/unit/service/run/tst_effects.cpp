// muster_test: USES Muster::Service
#include "service/run/effects.h"

#include "support/effects.h"

#include <QTest>

using namespace muster;
using namespace muster::service;
using namespace Qt::Literals::StringLiterals;

/// What a use case brings about is carried out once each, sessions before events before the audit.
class EffectsTest : public QObject {
    Q_OBJECT

    static Event event(const QString &name) { return {{name, {}, {}, 0}, hub::Audience::everyone()}; }

private slots:
    void eachOnceAndInOrder()
    {
        test::Notebook notes;
        const EffectDispatcher dispatcher({notes, notes, notes});
        dispatcher.dispatch({{event(u"one"_s), event(u"two"_s)},
            {{SessionId(u"s1"_s), "h1"}, {SessionId(u"s2"_s), "h2"}}, AuditLine{{}, u"ok"_s, {}}});
        QCOMPARE(notes.lines(),
            (QStringList{u"ended s1 h1"_s, u"ended s2 h2"_s, u"event one"_s, u"event two"_s, u"audit ok"_s}));
    }

    void usersBeforeEvents()
    {
        test::Notebook notes;
        Effects effects{{event(u"one"_s)}, {}, {}};
        effects.endedUsers = {UserId(u"u1"_s)};
        effects.changedUsers = {UserId(u"u2"_s)};
        EffectDispatcher({notes, notes, notes}).dispatch(effects);
        QCOMPARE(notes.lines(), (QStringList{u"close user u1"_s, u"changed u2"_s, u"event one"_s}));
    }

    void nothingComesOfNothing()
    {
        test::Notebook notes;
        EffectDispatcher({notes, notes, notes}).dispatch({});
        QVERIFY(notes.lines().isEmpty());
    }
};

QTEST_GUILESS_MAIN(EffectsTest)
#include "tst_effects.moc"
