<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>muster::models::EventModel</name>
    <message>
        <source>Recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::models::Events</name>
    <message>
        <source>%1 is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer; it is being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not reach the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reaches the database again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not yet told its version, schema and configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has told its version, schema and configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration file of %1 was edited and is not reloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs what its configuration file says again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a restart before changed keys take effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer needs a restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is starting and not yet ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being taken out of traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer being taken out of traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in maintenance and takes no traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer in maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs another version than its peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer differs in its version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works with another schema than its peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer differs in its schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs another configuration than its peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer differs in its configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs under limits that are too low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits of %1 suffice now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads again, in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads in term %2, after %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs another configuration than its peers; none has a majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs another configuration than most nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works with schema %2; none has a majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works with schema %2, most nodes with %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs version %2; none has a majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs version %2, most nodes run %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdict is %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdict is %1 now, it was %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has a leader again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has led for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A write of %1 was refused: it no longer leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A write of %1 in term %2 was refused: term %3 has begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A write of %1 in term %2 was refused: %4 leads in term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of %1 is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of %1 is right again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing keeps the clock of %1 right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of %1 is kept right again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::models::Hosts</name>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each connection is an open file: at the limit new clients are turned away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads count as processes: at the limit no worker, plugin or database connection can be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each connection from a proxy, or to a database, takes a local port: at the limit connecting fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds that a closed connection keeps its memory and port while the other end is silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets new outgoing connections use the ports of finished ones instead of waiting a minute for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections that wait to be accepted: above it, clients that all reconnect at once are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections that are being opened: above it, clients that all reconnect at once wait for seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cluster&apos;s time (± %1)</source>
        <comment>this clock shows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ahead of the cluster&apos;s time (± %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 behind the cluster&apos;s time (± %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, unknown whether it keeps time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synchronised, from outside this container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synchronised, by an unknown daemon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synchronised by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not synchronised: the host of this container must do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not synchronised: no time daemon runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not synchronised: %1 reaches no time server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at once, and again after each boot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at the next start of musterd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of %1 differs from its peers by up to %2; no majority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of %1 is %2 fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of %1 is %2 slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing keeps the clock of %1 right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs under limits that are too low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs under limits that are too low: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Measured to ± %1; %2 of %n clock(s) agree within %3.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The host of %1 had been suspended for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of %1 was set forwards by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of %1 was set back by %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::models::LimitModel</name>
    <message>
        <source>Too low</source>
        <comment>a limit of a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::models::Mark</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock skew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files not shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address differs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::models::Mismatch</name>
    <message>
        <source>(not set)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>majority: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last agreed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file on %1 was changed and not reloaded. Reloading makes the running value the one on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new value is on disk on %1 and takes effect only after a restart of that node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An environment variable on %1 overrides the file. Change it where the service is started, then restart that node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs another value than most nodes. Make the files alike: edit the one on %1, or copy its value to the others; then reload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value has a majority between %1. Decide which one is right, write it into every file, then reload all nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to mend: this difference is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration differences of %1, seen by %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1: running %2, on disk %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::models::MismatchModel</name>
    <message>
        <source>(not set)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2, %3</source>
        <comment>key, reference value, what a change needs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>node, status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key, node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>key, what a change needs</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::models::NodeModel</name>
    <message>
        <source>Leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>seen by so many of so many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
node id %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running %1
on disk %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the other living nodes see it alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the node that answers last had evidence from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, last known status %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, status %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its clock is %1.
The clock is %2.</source>
        <comment>ahead of the cluster&apos;s time, synchronised by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::models::Sentences</name>
    <message>
        <source>%1 runs version %2; no version has a majority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs version %2; most nodes run %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has database schema %2; no schema has a majority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has database schema %2; most nodes have %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 runs another configuration than its peers: %n key(s) differ, no majority.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs another configuration than its peers, no majority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 runs a configuration that differs in %n key(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs a configuration that differs from the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of nodes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names of nodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has missed an answer; it is being checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has a changed configuration file that it has not reloaded: %n key(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a changed configuration file that it has not reloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 needs a restart before %n changed key(s) take effect.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody leads: no node holds the leader lease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being taken out of traffic, as asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in maintenance, as asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its host and its log, then start it again: it rejoins by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait: within seconds it is either green again or down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the same version there and start the node again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the versions: a newer one has migrated the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the keys, make the files alike, then reload the node that differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the configuration there, or put the file back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the node when its users can spare it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the nodes reach the database: without a leader no scheduled work is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited on disk, not reloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reloaded, restart pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by an environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default of another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may differ per node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed on this node only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes effect on reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes effect when database connections are recycled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes effect after a restart of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing it interrupts the whole service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first leader of this cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lease of the leader before ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the leader before gave the lease back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transferred by an operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a node with a lower id had been stable for 30 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not reach the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not yet told its version, schema and configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is starting and not yet ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is stopping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing heard from it for %1; %2 of %n peer(s) see it alive.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) agree with each other.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Running %1, on disk %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the database, and the way from this node to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait: a node tells them seconds after its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set that clock right and see why its time daemon did not: messages are ordered by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a time daemon on that host; the node&apos;s page Host has the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise them before they are reached; the node&apos;s page Host has the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the page Reachability, then at firewall and routes in the direction it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the network between it and its peers: it comes back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what takes the CPU of its host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set ClusterSettings.AdvertiseAddress there to the address that its peers reach.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::models::SightModel</name>
    <message>
        <source>How others see %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How %1 sees others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::models::Sights</name>
    <message>
        <source>%1 is cut off from %2, still alive by the database: it takes no traffic until that is over, the other side serves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cut off from %2, still alive by the database: within seconds the lease decides which side serves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cut off from %2, still alive by the database: its own side goes on serving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last answer was %1 old when this was told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has never answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last packet from it was %1 old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No packet has come from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP: it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP: it answers, in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP: it is heard, but its answers do not come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP: nothing comes from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP: not measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP: connections open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP: connections do not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP: not tried yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot hear %2, but %2 hears %1: one-way cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing gets through between %1 and %2, in neither direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP does not get through between %1 and %2, TCP does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot open TCP connections to %2, UDP gets through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most packets between %1 and %2 get lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too busy to hear others in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>unknown code, two nodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <comment>sentences</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 advertises %2, but its packets come from %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: nobody who lives hears from it. That is a crash, not a cut.</source>
        <comment>names of nodes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: has not told whom it reaches. It has just started, or runs an older version.</source>
        <comment>names of nodes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every node reaches every other directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;1 ms</source>
        <comment>round trip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>round trip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has told nothing of how it reaches %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not list %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reaches %2; in a cluster of this size only what deviates is told in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sees %2: %3.</source>
        <comment>observer, node, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It advertises %1, but its packets come from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is busy and doubts itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::models::Strip</name>
    <message numerus="yes">
        <source>%n nodes are down: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Configuration differs on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration differs between %1, no majority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>what is the matter: on which nodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HEALTHY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MISMATCH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TROUBLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node that answers cannot tell how the cluster is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has no nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) green.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more kind(s) of trouble.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>version: %1</source>
        <comment>nodes that differ</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema: %1</source>
        <comment>nodes that differ</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>config: %1</source>
        <comment>nodes that differ</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, schema and configuration agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scheduled work is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term %1</source>
        <comment>of the leader</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-in refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost contact with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, trying %2</source>
        <comment>lost contact with A, trying B</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STALE %1</source>
        <comment>age of the picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO CONTACT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been heard from the cluster yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last known: %1. %2</source>
        <comment>verdict word, sentence</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::models::TermModel</name>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <comment>why a term ended</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::shell::ConnectDialog</name>
    <message>
        <source>Add a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the cluster %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages, Frankfurt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a user with the role system_admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: the authorities decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Production: ask twice before something is changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One node is enough: the others are learned from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is asked for when you open the cluster and is never stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the certificate. Only for https; leave it empty to see and compare it at the first contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::shell::ConnectDraft</name>
    <message>
        <source>Give the cluster a name of 1 to 100 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the address of at least one node, such as 10.0.0.11:8065.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 100 addresses are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address. Write host:port or https://host:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fingerprint is 64 hexadecimal digits; spaces and colons do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::shell::Feed</name>
    <message>
        <source>The log-in was refused. Check name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not do that. It needs the role system_admin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node cannot be reached. Check its address, and that it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node did not answer in time. Whether it did what was asked is not known: look at the picture before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node is not the leader. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer cannot be read. Is this the address of a Muster node?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than this console accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node does not know this address. Is it an older version?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::shell::LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is not stored. Your session ends when it expires or when you log out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::shell::MainWindow</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – PRODUCTION – Muster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Muster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in to see this cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from this list? The cluster itself is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster %1, as %2 sees it. Times are local.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Muster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the &amp;filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the cluster that you look after: the address of one of its nodes is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one on the left, or add another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a cluster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first picture comes as soon as one node answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
All known nodes are tried in turn, again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STOP: the certificate of %1 has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not the one that was pinned, so nothing was sent. The one shown now is:

%1

Ask whoever runs that node. If the change is meant, edit the cluster and enter the new fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows a certificate that nobody vouches for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1

Its fingerprint is:

%2

Compare it with what the node&apos;s administrator reads out. Only if all groups agree, pin it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They agree: pin it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Muster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muster %1

Keeps a team-messaging cluster up, and shows it.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reachability</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::shell::Rail</name>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a cluster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (PRODUCTION)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>cluster, verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <comment>cluster</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::shell::ReloadDialog</name>
    <message>
        <source>Reload configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every node reads its configuration file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will read the configuration file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• %1 on %2: a new secret (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• %1 on %2: %3 → %4 (%5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As far as is known, no file differs from what its node runs: nothing will change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same by command line:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PRODUCTION cluster, and I mean it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no live connection to the cluster. Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: reloaded, nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: reloaded, %n key(s) changed: %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n key(s) wait for a restart: %2</source>
        <comment>first sentence, keys</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reloaded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s): see above. The other nodes are not affected.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::TransferDialog</name>
    <message>
        <source>Let the lowest id lead again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand leadership over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not lead after %1. The wish stays: it leads as soon as it can, or take the wish back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node that shall lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;The node that shall lead:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same by command line:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PRODUCTION cluster, and I mean it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the new leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take the wish back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node with the lowest id leads again once it has been stable for 30 s. Until then %1 goes on leading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other living node that could lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives the lease back and %2 takes it, in a new term. Scheduled work pauses for about a second; users notice nothing. %2 leads until it fails or the wish is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody leads at this moment. %1 is asked to take the lease. It leads until it fails or the wish is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no live connection to the cluster. Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wish is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked. Waiting until %1 leads …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads, in term %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else asked for %1 meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not lead: %2</source>
        <comment>node, why</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::views::ConfigPage</name>
    <message>
        <source>Configuration keys that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload all nodes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ, and no value has a majority.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n living node(s) run the same configuration %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node has told its configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hashes differ, and the nodes have not yet told which keys. They do so within seconds of a change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload %1…</source>
        <comment>a node&apos;s configuration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No differences but those allowed: %n key(s) may differ per node.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::EventsPage</name>
    <message>
        <source>Events, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter events (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of which node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened since the node that answers was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filters with Esc to see all events.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::views::HostPanel</name>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command for the time daemon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node has not told of its host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is in the clipboard. Run it on that host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commands are in the clipboard. Run them on that host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits of the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock: %1.</source>
        <comment>how far off</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time daemon: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::views::LeaderPage</name>
    <message>
        <source>The leader is the one node that does the scheduled work. It holds a lease of a few seconds in the database and renews it all the time; a new leader takes over, with a higher term, only when that lease has run out. So there are never two at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who led when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who led when, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last term was %1. No scheduled work is done until a node takes the lease: that needs a living node that reaches the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node has held the lease yet. That needs a living node that reaches the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads, but is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term %1. Another node takes over when its lease has run out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Since %2 (%3), because: %4.</source>
        <comment>term sentence, time, duration, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand leadership over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the wish back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other living node that could lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads because an operator asked for it, until it fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was asked to lead: on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was asked to lead and did not take the lease. It is asked again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was asked to lead and cannot now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::views::NodeCardDelegate</name>
    <message>
        <source>Leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 · config: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last known state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by %1 · heard %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::views::NodeCards</name>
    <message>
        <source>Nodes as cards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::views::NodeDetail</name>
    <message>
        <source>Details of the selected node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload configuration on this node…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node to see all about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liveness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gossip address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node is no longer part of the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>node name, status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n peer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is down. It reads its configuration when it is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has left the cluster. It reads its configuration when it is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node and what is wrong with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock and the limits of its host</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::views::NodesPage</name>
    <message>
        <source>Nodes as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter nodes (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;deviating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the nodes that are plainly OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has told of no node yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node deviates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All nodes are plainly OK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter with Esc to see all nodes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::views::OverviewPage</name>
    <message>
        <source>Newest events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes, worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node that answers cannot tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing. All nodes are alive and agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, when the cluster was last heard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::views::ReachabilityPage</name>
    <message>
        <source>Who sees whom: a row for each node that sees, a column for each that is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one node only, so there is nobody to reach. Start a second one with the same cluster name and database, and this page shows how each of them reaches the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node that answers does not tell who reaches whom: it runs an older version, or is not clustered (ClusterSettings.Enable).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row is what that node measured itself: read “row sees column”. Columns have the numbers of the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row is what that node measured itself: read “row sees column”. The time is the round trip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more; the matrix shows all of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cell to read what it says.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::views::ReasonList</name>
    <message>
        <source>Reload…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the configuration of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the configurations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>muster::views::VerdictStrip</name>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
