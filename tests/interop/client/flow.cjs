// What the web app's own client (@mattermost/client) does with a cluster, each request at the next node. A line for each
// check: "ok NAME" or "not ok NAME: why". Arguments: a file with the administrator's password, then the nodes' URLs.
'use strict';
const fs = require('fs');
const path = require('path');
const WebSocket = require('ws');
globalThis.WebSocket = WebSocket;
globalThis.CloseEvent ??= class extends Event {
    constructor(type, init) { super(type); Object.assign(this, init); }
};
const {Client4, WebSocketClient} = require('@mattermost/client');

const [passwordFile, ...nodes] = process.argv.slice(2);
const patience = 15000;
const mark = Date.now().toString(36); // so that it can be repeated on one cluster
const harbor = `harbor-${mark}`;
console.log = () => {}; // of the client itself
const say = (line) => fs.writeSync(1, line + '\n');

let turn = 0;
const nextNode = () => nodes[turn++ % nodes.length];

/** A user with a client of their own; `api` asks the next node each time. */
class Person {
    constructor(name, password) {
        this.name = name;
        this.password = password;
        this.client = new Client4();
        this.events = [];
        this.missed = 0;
    }
    get api() {
        this.client.setUrl(nextNode());
        return this.client;
    }
    async logIn() {
        this.user = await this.api.login(this.name, this.password);
        this.id = this.user.id;
    }
    /** A WebSocket to that node. */
    async listen(node) {
        const url = nodes[node].replace('http', 'ws') + '/api/v4/websocket';
        this.socket = new WebSocketClient({newWebSocketFn: (address) => new WebSocket(address), minWebSocketRetryTime: 200, reconnectJitterRange: 100});
        this.closes = 0;
        this.socket.addMessageListener((message) => this.events.push(message));
        this.socket.addMissedMessageListener(() => { this.missed++; });
        this.socket.addCloseListener(() => { this.closes++; });
        this.socket.initialize(url, this.client.getToken());
        await until(() => this.events.some((e) => e.event === 'hello'), `${this.name}'s hello`);
    }
    heard(event, which = () => true) {
        return this.events.find((e) => e.event === event && which(e));
    }
    /** The posts that events brought, in their order. */
    posted(channel) {
        return this.events.filter((e) => e.event === 'posted' && e.broadcast.channel_id === channel)
            .map((e) => JSON.parse(e.data.post).message);
    }
}

async function until(condition, what) {
    const end = Date.now() + patience;
    for (;;) {
        const value = await condition();
        if (value) return value;
        if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
}

let failures = 0;
async function check(name, body) {
    try {
        const value = await body();
        if (value === false) throw new Error('it does not hold');
        say(`ok ${name}`);
        return value;
    } catch (error) {
        failures++;
        say(`not ok ${name}: ${String(error.message || error).split('\n')[0]}${error.url ? ' ' + error.url : ''}`);
        return undefined;
    }
}
const refused = (name, status, body) => check(name, async () => {
    try {
        await body();
    } catch (error) {
        if (error.status_code === status && error.server_error_id) return true;
        throw new Error(`${error.status_code} ${error.server_error_id} instead of ${status}`);
    }
    throw new Error(`done instead of ${status}`);
});
const same = (value, wanted) => {
    if (JSON.stringify(value) !== JSON.stringify(wanted))
        throw new Error(`${JSON.stringify(value)} instead of ${JSON.stringify(wanted)}`);
    return true;
};
const names = (list) => list.map((each) => each.name).sort();

async function accounts(admin, people) {
    await check('the server answers ping', async () => (await admin.api.ping(false)).status === 'OK');
    await check('the administrator logs in', () => admin.logIn());
    await check('the client configuration is there without a log-in', async () => Boolean((await new Person('', '').api.getClientConfig()).Version));
    for (const person of people)
        await check(`an account for ${person.name}`, async () => {
            const made = await admin.api.createUser({username: person.name, email: `${person.name}@example.org`, password: person.password}, '', '');
            return made.username === person.name && !('password' in made && made.password);
        });
    await refused('a name that is taken', 409, () => admin.api.createUser({username: people[0].name, email: 'other@example.org', password: people[0].password}, '', ''));
    for (const person of people)
        await check(`${person.name} logs in on one node and is known on the others`, async () => {
            await person.logIn();
            for (let i = 0; i < nodes.length; i++)
                if ((await person.api.getMe()).id !== person.id) return false;
        });
    await refused('a wrong password', 401, () => new Person(people[0].name, 'wrong-Password-1').logIn());
    await check('a user by name', async () => (await people[0].api.getUserByUsername(people[1].name)).id === people[1].id);
    await check('users by ids', async () => same((await people[0].api.getProfilesByIds(people.map((p) => p.id))).length, people.length));
    await refused('a user whom nobody knows', 404, () => people[0].api.getUser('a'.repeat(26)));
    await refused('an id that is none', 400, () => people[0].api.getUser('noid'));
}

async function teams(admin, anna, bert, carla) {
    const team = await check('a team', () => admin.api.createTeam({name: harbor, display_name: 'Harbor', type: 'O'}));
    await refused('a team name that is taken', 400, () => admin.api.createTeam({name: harbor, display_name: 'Other', type: 'O'}));
    await refused('a team name that is none', 400, () => admin.api.createTeam({name: 'Not A Name', display_name: 'Other', type: 'O'}));
    await check('a team by name', async () => (await admin.api.getTeamByName(harbor)).id === team.id);
    for (const person of [anna, bert])
        await check(`${person.name} joins the team`, async () => (await admin.api.addToTeam(team.id, person.id)).user_id === person.id);
    await check('joining twice is joining once', async () => {
        await admin.api.addToTeam(team.id, anna.id);
        return same((await admin.api.getTeamMembers(team.id)).filter((m) => m.user_id === anna.id).length, 1);
    });
    await check('the teams of a user', async () => same(names(await anna.api.getMyTeams()), [harbor]));
    await check('nobody else has it', async () => same(await carla.api.getMyTeams(), []));
    await check('a member of a team', async () => (await anna.api.getTeamMember(team.id, bert.id)).user_id === bert.id);
    await refused('who is no member does not see the members', 403, () => carla.api.getTeamMembers(team.id));
    await check('a new display name', async () => (await admin.api.patchTeam({id: team.id, display_name: 'Harbour'})).display_name === 'Harbour');
    await refused('a member does not change the team', 403, () => anna.api.patchTeam({id: team.id, display_name: 'Mine'}));
    await check('the default channels come with the team', async () =>
        same(names(await anna.api.getMyChannels(team.id)), ['off-topic', 'town-square']));
    return team;
}

async function channels(admin, anna, bert, carla, team) {
    const open = await check('a public channel', () => anna.api.createChannel({team_id: team.id, name: 'pier', display_name: 'Pier', type: 'O'}));
    const closed = await check('a private channel', () => anna.api.createChannel({team_id: team.id, name: 'vault', display_name: 'Vault', type: 'P'}));
    await refused('a channel name that is taken', 400, () => bert.api.createChannel({team_id: team.id, name: 'pier', display_name: 'Pier', type: 'O'}));
    await refused('no channel in a team of others', 403, () => carla.api.createChannel({team_id: team.id, name: 'mine', display_name: 'Mine', type: 'O'}));
    await check('a channel by name', async () => (await bert.api.getChannelByName(team.id, 'pier')).id === open.id);
    await check('a channel by the names of team and channel', async () => (await bert.api.getChannelByNameAndTeamName(harbor, 'pier')).id === open.id);
    await check('whoever makes a channel is its administrator', async () => (await anna.api.getChannelMember(open.id, anna.id)).scheme_admin === true);
    await check('a user joins a public channel', async () => (await bert.api.addToChannel(bert.id, open.id)).channel_id === open.id);
    await refused('nobody joins a private channel', 403, () => bert.api.addToChannel(bert.id, closed.id));
    await refused('a private channel is not shown', 403, () => bert.api.getChannel(closed.id));
    await check('a member is added to a private channel', async () => (await anna.api.addToChannel(bert.id, closed.id)).user_id === bert.id);
    await check('the members of a channel', async () => same((await anna.api.getChannelMembers(open.id)).map((m) => m.user_id).sort(), [anna.id, bert.id].sort()));
    await check('how many they are', async () => same((await anna.api.getChannelStats(open.id)).member_count, 2));
    await check('a new header', async () => (await anna.api.patchChannel(open.id, {header: 'Ships only'})).header === 'Ships only');
    const direct = await check('a direct channel', () => anna.api.createDirectChannel([anna.id, bert.id]));
    await check('the same from the other side', async () => (await bert.api.createDirectChannel([bert.id, anna.id])).id === direct.id);
    const both = await check('both at once make one', async () => {
        const [one, two] = await Promise.all([anna.api.createDirectChannel([anna.id, carla.id]), carla.api.createDirectChannel([carla.id, anna.id])]);
        return same(one.id, two.id) && one;
    });
    const group = await check('a group channel', () => anna.api.createGroupChannel([anna.id, bert.id, carla.id]));
    await check('the same group again', async () => (await carla.api.createGroupChannel([carla.id, bert.id, anna.id])).id === group.id);
    await check('the channels of a user', async () => {
        const mine = names(await bert.api.getMyChannels(team.id));
        return ['off-topic', 'pier', 'town-square', 'vault'].every((name) => mine.includes(name));
    });
    return {open, closed, direct, both, group};
}

async function posts(admin, anna, bert, carla, all) {
    const {open, closed, direct} = all;
    const first = await check('a post', () => anna.api.createPost({channel_id: open.id, message: 'first'}));
    await check('a post is what was sent', async () => {
        const post = await bert.api.getPost(first.id);
        return same([post.message, post.user_id, post.channel_id, post.delete_at, post.edit_at], ['first', anna.id, open.id, 0, 0]);
    });
    await check('sent twice it exists once', async () => {
        const pending = `${anna.id}:${Date.now()}`;
        const [one, two] = await Promise.all([1, 2].map(() => anna.api.createPost({channel_id: open.id, message: 'once', pending_post_id: pending})));
        const again = await anna.api.createPost({channel_id: open.id, message: 'once', pending_post_id: pending});
        const page = await bert.api.getPosts(open.id);
        return same([one.id, one.id], [two.id, again.id]) && same(Object.values(page.posts).filter((p) => p.message === 'once').length, 1);
    });
    await refused('an empty post', 400, () => anna.api.createPost({channel_id: open.id, message: ''}));
    await refused('a post that is too long', 400, () => anna.api.createPost({channel_id: open.id, message: 'x'.repeat(20000)}));
    await refused('who is no member does not post', 403, () => carla.api.createPost({channel_id: closed.id, message: 'hello'}));
    await refused('who is no member does not read', 403, () => carla.api.getPosts(closed.id));
    const emoji = await check('letters of all scripts', async () => {
        const post = await bert.api.createPost({channel_id: open.id, message: 'Grüße, 鍵, 🛟 <b>&amp;'});
        return same((await anna.api.getPost(post.id)).message, 'Grüße, 鍵, 🛟 <b>&amp;') && post;
    });
    await check('an edit', async () => {
        const edited = await anna.api.patchPost({id: first.id, message: 'first, mended'});
        return edited.message === 'first, mended' && edited.edit_at > 0;
    });
    await refused('nobody edits for others', 403, () => bert.api.patchPost({id: first.id, message: 'mine'}));
    const reply = await check('a reply', () => bert.api.createPost({channel_id: open.id, message: 'aye', root_id: first.id}));
    await check('the thread', async () => same((await anna.api.getPostThread(first.id)).order.length, 2));
    for (let i = 0; i < 12; i++) await anna.api.createPost({channel_id: open.id, message: `number ${i}`});
    await check('pages follow each other', async () => {
        const one = await bert.api.getPosts(open.id, 0, 5);
        const two = await bert.api.getPosts(open.id, 1, 5);
        return same(one.order.length + two.order.length, new Set([...one.order, ...two.order]).size) && same(one.posts[one.order[0]].message, 'number 11');
    });
    await check('posts before and after one', async () => {
        const page = await bert.api.getPosts(open.id, 0, 20);
        const middle = page.order.find((id) => page.posts[id].message === 'number 6');
        const before = await bert.api.getPostsBefore(open.id, middle, 0, 2);
        const after = await bert.api.getPostsAfter(open.id, middle, 0, 2);
        return same(before.order.map((id) => before.posts[id].message), ['number 5', 'number 4'])
            && same(after.order.map((id) => after.posts[id].message), ['number 8', 'number 7']);
    });
    await check('a deletion', async () => (await bert.api.deletePost(emoji.id)).status === 'OK');
    await refused('what is deleted is gone', 404, () => anna.api.getPost(emoji.id));
    await check('changes since a moment hold edits and deletions', async () => {
        const since = await carla.api.getPostsSince(all.group.id, 0);
        const changed = await anna.api.getPostsSince(open.id, first.create_at);
        return same(since.order, []) && changed.posts[emoji.id].delete_at > 0 && changed.posts[first.id].message === 'first, mended';
    });
    await check('a direct message', async () => (await anna.api.createPost({channel_id: direct.id, message: 'between us'})).channel_id === direct.id);
    await refused('a direct channel is of two', 403, () => carla.api.getPosts(direct.id));
    return {first, reply};
}

async function reading(anna, bert, team, all) {
    await check('posts of others are unread', async () => {
        await bert.api.viewMyChannel(all.open.id);
        await anna.api.createPost({channel_id: all.open.id, message: `@${bert.name} look`});
        const channel = await bert.api.getChannel(all.open.id);
        const member = await bert.api.getChannelMember(all.open.id, bert.id);
        return same([channel.total_msg_count - member.msg_count, member.mention_count], [1, 1]);
    });
    await check('a view reads them', async () => {
        await bert.api.viewMyChannel(all.open.id);
        const channel = await bert.api.getChannel(all.open.id);
        const member = await bert.api.getChannelMember(all.open.id, bert.id);
        return same([channel.total_msg_count - member.msg_count, member.mention_count], [0, 0]);
    });
    await check('unread counts of teams', async () => {
        await anna.api.createPost({channel_id: all.open.id, message: 'one more'});
        const unread = (await bert.api.getMyTeamUnreads()).find((t) => t.team_id === team.id);
        return unread && unread.msg_count >= 1;
    });
    const liked = {user_id: anna.id, category: 'display_settings', name: 'use_military_time', value: 'true'};
    await check('a preference is kept', async () => {
        await anna.api.savePreferences(anna.id, [liked]);
        return (await anna.api.getMyPreferences()).some((p) => p.name === liked.name && p.value === 'true');
    });
    await refused('nobody writes preferences of others', 403, () => bert.api.savePreferences(anna.id, [liked]));
    await check('a preference is forgotten', async () => {
        await anna.api.deletePreferences(anna.id, [liked]);
        return !(await anna.api.getMyPreferences()).some((p) => p.name === liked.name);
    });
    await check('a status', async () => {
        await anna.api.updateStatus({user_id: anna.id, status: 'dnd'});
        return same((await bert.api.getStatus(anna.id)).status, 'dnd');
    });
    await check('statuses of several', async () => same((await bert.api.getStatusesByIds([anna.id, bert.id])).length, 2));
}

async function events(admin, anna, bert, carla, team, all, written) {
    for (const [index, person] of [anna, bert, carla].entries())
        await check(`${person.name} listens on node ${index + 1}`, () => person.listen(index % nodes.length));
    await check('a hello names a connection and the version', async () => {
        const hello = anna.heard('hello');
        return hello.data.connection_id.length > 0 && hello.data.server_version.length > 0 && hello.seq === 0;
    });
    await check('posts arrive on other nodes, in order', async () => {
        const wanted = [];
        for (let i = 0; i < 20; i++) {
            wanted.push(`event ${i}`);
            await anna.api.createPost({channel_id: all.open.id, message: wanted[i]});
        }
        for (const person of [anna, bert])
            await until(() => person.posted(all.open.id).filter((m) => m.startsWith('event ')).length === 20, `${person.name} hears all`);
        return same(bert.posted(all.open.id).filter((m) => m.startsWith('event ')), wanted);
    });
    await check('a posted event says who and where', async () => {
        const event = bert.heard('posted');
        return same([event.data.channel_name, event.data.channel_type, event.data.team_id, event.broadcast.channel_id], ['pier', 'O', team.id, all.open.id])
            && event.data.sender_name === `@${anna.name}`;
    });
    await check('an edit is heard', async () => {
        await anna.api.patchPost({id: written.first.id, message: 'first, mended twice'});
        return until(() => bert.heard('post_edited', (e) => JSON.parse(e.data.post).message === 'first, mended twice'), 'post_edited');
    });
    await check('a deletion is heard', async () => {
        await bert.api.deletePost(written.reply.id);
        return until(() => anna.heard('post_deleted', (e) => JSON.parse(e.data.post).id === written.reply.id), 'post_deleted');
    });
    await check('a direct message reaches the other, and nobody else', async () => {
        await bert.api.createPost({channel_id: all.direct.id, message: 'psst'});
        await until(() => anna.posted(all.direct.id).includes('psst'), 'the message');
        await anna.api.createPost({channel_id: all.group.id, message: 'after it'});
        await until(() => carla.posted(all.group.id).includes('after it'), 'what came after it');
        return same(carla.posted(all.direct.id), []);
    });
    await check('who is no member hears nothing of a private channel', async () => {
        await anna.api.createPost({channel_id: all.closed.id, message: 'secret'});
        await anna.api.createPost({channel_id: all.group.id, message: 'after the secret'});
        await until(() => carla.posted(all.group.id).includes('after the secret'), 'what came after it');
        await until(() => bert.posted(all.closed.id).includes('secret'), 'the secret, for a member');
        return same(carla.posted(all.closed.id), []);
    });
    await check('a new member of a team is heard of', async () => {
        await admin.api.addToTeam(team.id, carla.id);
        return until(() => carla.heard('added_to_team', (e) => e.data.team_id === team.id), 'added_to_team');
    });
    await check('a new member of a channel is heard of', async () => {
        await anna.api.addToChannel(carla.id, all.closed.id);
        await until(() => carla.heard('user_added', (e) => e.broadcast.channel_id === all.closed.id), 'user_added');
        return until(() => bert.heard('user_added', (e) => e.data.user_id === carla.id), 'user_added for the others');
    });
    await check('from then on the member hears the channel', async () => {
        await anna.api.createPost({channel_id: all.closed.id, message: 'welcome'});
        return until(() => carla.posted(all.closed.id).includes('welcome'), 'the post');
    });
    await check('whoever is removed hears that, and nothing more', async () => {
        await anna.api.removeFromChannel(carla.id, all.closed.id);
        await until(() => carla.heard('user_removed', (e) => e.data.channel_id === all.closed.id), 'user_removed');
        await anna.api.createPost({channel_id: all.closed.id, message: 'without her'});
        await anna.api.createPost({channel_id: all.group.id, message: 'after that'});
        await until(() => carla.posted(all.group.id).includes('after that'), 'what came after it');
        return !carla.posted(all.closed.id).includes('without her');
    });
    await check('a changed channel is heard of', async () => {
        await anna.api.patchChannel(all.open.id, {purpose: 'Ships'});
        return until(() => bert.heard('channel_updated', (e) => JSON.parse(e.data.channel).purpose === 'Ships'), 'channel_updated');
    });
    await check('an archived channel is heard of', async () => {
        const gone = await anna.api.createChannel({team_id: team.id, name: 'wreck', display_name: 'Wreck', type: 'O'});
        await anna.api.deleteChannel(gone.id);
        return until(() => bert.heard('channel_deleted', (e) => e.data.channel_id === gone.id), 'channel_deleted');
    });
    await check('a new direct channel is heard of', async () => {
        await bert.api.createDirectChannel([bert.id, carla.id]);
        return until(() => carla.heard('direct_added'), 'direct_added');
    });
    await check('a status is heard of', async () => {
        await anna.api.updateStatus({user_id: anna.id, status: 'online'});
        return until(() => anna.heard('status_change', (e) => e.data.user_id === anna.id && e.data.status === 'online'), 'status_change');
    });
    await check('typing is heard by the others alone', async () => {
        anna.socket.userTyping(all.open.id, '');
        await until(() => bert.heard('typing', (e) => e.data.user_id === anna.id), 'typing');
        return !anna.heard('typing');
    });
    await check('no event was missed, none came twice', async () => {
        for (const person of [anna, bert, carla]) {
            const seqs = person.events.filter((e) => e.seq !== undefined && !e.seq_reply).map((e) => e.seq);
            if (person.missed > 0 || seqs.some((seq, i) => seq !== i)) throw new Error(`${person.name}: ${seqs.join(' ')}`);
        }
    });
}

async function leaving(anna, bert) {
    await check('a log-out on one node closes the socket on another', async () => {
        const token = bert.client.getToken();
        await bert.api.logout();
        await until(() => bert.closes > 0, 'the close');
        bert.socket.close();
        for (const node of nodes) {
            const answer = await fetch(`${node}/api/v4/users/me`, {headers: {Authorization: `Bearer ${token}`}});
            if (answer.status !== 401) throw new Error(`${node} answers ${answer.status}`);
        }
    });
    await check('the sockets of others stay', async () => anna.closes === 0);
}

(async () => {
    const admin = new Person('admin', fs.readFileSync(passwordFile, 'utf8').trim());
    const [anna, bert, carla] = ['mira', 'noah', 'olga'].map((name) => new Person(`${name}-${mark}`, `A-long-Passw0rd-of-${name}`));
    await accounts(admin, [anna, bert, carla]);
    const team = await teams(admin, anna, bert, carla);
    const all = await channels(admin, anna, bert, carla, team);
    const written = await posts(admin, anna, bert, carla, all);
    await reading(anna, bert, team, all);
    await events(admin, anna, bert, carla, team, all, written);
    await leaving(anna, bert);
    say(failures === 0 ? 'all is well' : `${failures} failed`);
    process.exit(failures === 0 ? 0 : 1);
})().catch((error) => {
    say(`not ok the flow: ${error.stack}`);
    process.exit(2);
});
