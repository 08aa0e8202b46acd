<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>muster::models::Foreign</name>
    <message numerus="yes">
        <source>%n foreign member(s) in the gossip, not counted: %1.</source>
        <translation>
            <numerusform>%n foreign member in the gossip, not counted: %1.</numerusform>
            <numerusform>%n foreign members in the gossip, not counted: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Hosts</name>
    <message numerus="yes">
        <source>Measured to ± %1; %2 of %n clock(s) agree within %3.</source>
        <translation>
            <numerusform>Measured to ± %1; %2 of %n clock agrees within %3.</numerusform>
            <numerusform>Measured to ± %1; %2 of %n clocks agree within %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::NodeModel</name>
    <message numerus="yes">
        <source>%n key(s) differ</source>
        <translation>
            <numerusform>%n key differs</numerusform>
            <numerusform>%n keys differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Sentences</name>
    <message numerus="yes">
        <source>%1 runs a different configuration than its peers: %n key(s) differ, no majority.</source>
        <translation>
            <numerusform>%1 runs a different configuration than its peers: %n key differs, no majority.</numerusform>
            <numerusform>%1 runs a different configuration than its peers: %n keys differ, no majority.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 runs a configuration that differs in %n key(s).</source>
        <translation>
            <numerusform>%1 runs a configuration that differs in %n key.</numerusform>
            <numerusform>%1 runs a configuration that differs in %n keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has a changed configuration file that it has not reloaded: %n key(s).</source>
        <translation>
            <numerusform>%1 has a changed configuration file that it has not reloaded: %n key.</numerusform>
            <numerusform>%1 has a changed configuration file that it has not reloaded: %n keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 needs a restart before %n changed key(s) take effect.</source>
        <translation>
            <numerusform>%1 needs a restart before %n changed key takes effect.</numerusform>
            <numerusform>%1 needs a restart before %n changed keys take effect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing heard from it for %1; %2 of %n peer(s) see it alive.</source>
        <translation>
            <numerusform>Nothing heard from it for %1; %2 of %n peer sees it alive.</numerusform>
            <numerusform>Nothing heard from it for %1; %2 of %n peers see it alive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) agree with each other.</source>
        <translation>
            <numerusform>%1 of %n node agrees with each other.</numerusform>
            <numerusform>%1 of %n nodes agree with each other.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Sights</name>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <comment>sentences</comment>
        <translation>
            <numerusform>%1 And %n more.</numerusform>
            <numerusform>%1 And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: has not reported whom it reaches; it has just started, or runs an older version.</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1: has not reported whom it reaches; it has just started, or runs an older version.</numerusform>
            <numerusform>%1: have not reported whom they reach; they have just started, or run an older version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no live node hears from it; it is down, it is not partitioned.</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1: no live node hears from it; it is down, it is not partitioned.</numerusform>
            <numerusform>%1: no live node hears from them; they are down, they are not partitioned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Strip</name>
    <message numerus="yes">
        <source>%n nodes are down: %1.</source>
        <translation>
            <numerusform>%n node is down: %1.</numerusform>
            <numerusform>%n nodes are down: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) green.</source>
        <translation>
            <numerusform>%1 of %n node green.</numerusform>
            <numerusform>%1 of %n nodes green.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more kind(s) of trouble.</source>
        <translation>
            <numerusform>%1 And %n more kind of trouble.</numerusform>
            <numerusform>%1 And %n more kinds of trouble.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n database replica(s) stand by.</source>
        <translation>
            <numerusform>%1 of %n database replica stands by.</numerusform>
            <numerusform>%1 of %n database replicas stand by.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database replica(s) stand by.</source>
        <translation>
            <numerusform>%n database replica stands by.</numerusform>
            <numerusform>%n database replicas stand by.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Can lose %1 of %n node(s)</source>
        <translation>
            <numerusform>Can lose %1 of %n node</numerusform>
            <numerusform>Can lose %1 of %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more change(s).</source>
        <translation>
            <numerusform>%1 And %n more change.</numerusform>
            <numerusform>%1 And %n more changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Timeline</name>
    <message numerus="yes">
        <source>%n event(s), %1 of them trouble.</source>
        <translation>
            <numerusform>%n event, trouble: %1.</numerusform>
            <numerusform>%n events, %1 of them trouble.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), none of them trouble.</source>
        <translation>
            <numerusform>%n event, no trouble.</numerusform>
            <numerusform>%n events, none of them trouble.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n event(s), since %2, %1 of them trouble.</source>
        <translation>
            <numerusform>the last event, since %2, %1 of them trouble.</numerusform>
            <numerusform>the last %n events, since %2, %1 of them trouble.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n event(s), since %1, none of them trouble.</source>
        <translation>
            <numerusform>the last event, since %1, none of them trouble.</numerusform>
            <numerusform>the last %n events, since %1, none of them trouble.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Topology</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s): %1.</source>
        <translation>
            <numerusform>%n node: %1.</numerusform>
            <numerusform>%n nodes: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::Keyring</name>
    <message numerus="yes">
        <source>The keyring did not answer within %n second(s).</source>
        <translation>
            <numerusform>The keyring did not answer within %n second.</numerusform>
            <numerusform>The keyring did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutsDialog</name>
    <message numerus="yes">
        <source>%n layout(s), at most %1. They are yours, and fit every cluster.</source>
        <translation>
            <numerusform>%n layout, at most %1. It is yours, and fits every cluster.</numerusform>
            <numerusform>%n layouts, at most %1. They are yours, and fit every cluster.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::LevelDialog</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was not possible on %n node(s): %1</source>
        <translation>
            <numerusform>It was not possible on %n node: %1</numerusform>
            <numerusform>It was not possible on %n nodes: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log files get every line, debug lines too, for %n minute(s). Afterwards the levels revert on their own, even if this window is closed. Files grow faster meanwhile; users notice nothing.</source>
        <translation>
            <numerusform>The log files get every line, debug lines too, for %n minute. Afterwards the levels revert on their own, even if this window is closed. Files grow faster meanwhile; users notice nothing.</numerusform>
            <numerusform>The log files get every line, debug lines too, for %n minutes. Afterwards the levels revert on their own, even if this window is closed. Files grow faster meanwhile; users notice nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Until %2, %n node(s) log everything: %1.</source>
        <comment>nodes, time</comment>
        <translation>
            <numerusform>Until %2, %n node logs everything: %1.</numerusform>
            <numerusform>Until %2, %n nodes log everything: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::ReloadDialog</name>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation>
            <numerusform>• and %n more</numerusform>
            <numerusform>• and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: reloaded, %n key(s) changed: %2</source>
        <translation>
            <numerusform>%1: reloaded, %n key changed: %2</numerusform>
            <numerusform>%1: reloaded, %n keys changed: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n key(s) wait for a restart: %2</source>
        <comment>first sentence, keys</comment>
        <translation>
            <numerusform>%1 %n key waits for a restart: %2</numerusform>
            <numerusform>%1 %n keys wait for a restart: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reloaded.</source>
        <translation>
            <numerusform>%n node reloaded.</numerusform>
            <numerusform>%n nodes reloaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s): see above. The other nodes are not affected.</source>
        <translation>
            <numerusform>%n failure: see above. The other nodes are not affected.</numerusform>
            <numerusform>%n failures: see above. The other nodes are not affected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::StatusLine</name>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n new notice</numerusform>
            <numerusform>%n new notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::ConfigPage</name>
    <message numerus="yes">
        <source>%n key(s) differ.</source>
        <translation>
            <numerusform>%n key differs.</numerusform>
            <numerusform>%n keys differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ, and no value has a majority.</source>
        <translation>
            <numerusform>%n key differs, and no value has a majority.</numerusform>
            <numerusform>%n keys differ, and no value has a majority.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n live node(s) run the same configuration %1.</source>
        <translation>
            <numerusform>The one live node runs the configuration %1.</numerusform>
            <numerusform>All %n live nodes run the same configuration %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No differences except allowed ones: %n key(s) may differ per node.</source>
        <translation>
            <numerusform>No differences except allowed ones: %n key may differ per node.</numerusform>
            <numerusform>No differences except allowed ones: %n keys may differ per node.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::HeatGrid</name>
    <message numerus="yes">
        <source>%1 %2: %n node(s)</source>
        <comment>● OK: 27 nodes</comment>
        <translation>
            <numerusform>%1 %2: %n node</numerusform>
            <numerusform>%1 %2: %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::LogsPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <comment>shown of all</comment>
        <translation>
            <numerusform>%1 of %n line</numerusform>
            <numerusform>%1 of %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n line(s) are too much for the clipboard. Save them to a file.</source>
        <translation>
            <numerusform>More than %n line is too much for the clipboard. Save them to a file.</numerusform>
            <numerusform>More than %n lines are too much for the clipboard. Save them to a file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied.</source>
        <translation>
            <numerusform>%n line copied.</numerusform>
            <numerusform>%n lines copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1.</source>
        <translation>
            <numerusform>%n line saved to %1.</numerusform>
            <numerusform>%n lines saved to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n oldest line(s) dropped: limit reached</source>
        <translation>
            <numerusform>%1 · %n oldest line dropped: limit reached</numerusform>
            <numerusform>%1 · %n oldest lines dropped: limit reached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::NodeDetail</name>
    <message numerus="yes">
        <source>%1 of %n peer(s)</source>
        <translation>
            <numerusform>%1 of %n peer</numerusform>
            <numerusform>%1 of %n peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::ReachabilityPage</name>
    <message numerus="yes">
        <source>And %n more; the matrix shows all of them.</source>
        <translation>
            <numerusform>And %n more; the matrix shows all of them.</numerusform>
            <numerusform>And %n more; the matrix shows all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::TimelineView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::AuditPage</name>
    <message numerus="yes">
        <source>%n entry(ies) searched, the newest first.</source>
        <translation>
            <numerusform>%n entry searched, the newest first.</numerusform>
            <numerusform>%n entries searched, the newest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <comment>shown of all that are read</comment>
        <translation>
            <numerusform>%1 of %n entry</numerusform>
            <numerusform>%1 of %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) copied.</source>
        <translation>
            <numerusform>%n entry copied.</numerusform>
            <numerusform>%n entries copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Outage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Reload</name>
    <message numerus="yes">
        <source>Afterwards %1 differs from %n other(s)</source>
        <translation>
            <numerusform>Afterwards %1 differs from %n other</numerusform>
            <numerusform>Afterwards %1 differs from %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::DatabaseWords</name>
    <message numerus="yes">
        <source>%n replica(s) could take over.</source>
        <translation>
            <numerusform>%n replica could take over.</numerusform>
            <numerusform>%n replicas could take over.</numerusform>
        </translation>
    </message>
</context>
</TS>
