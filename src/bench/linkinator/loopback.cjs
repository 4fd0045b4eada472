// Lets every name but this machine's own be the open zoo, so that a checker of Node needs no name server.
const net = require('node:net');
const fs = require('node:fs');
const gone = new Set(fs.readFileSync(process.env.ZOO + '/nameless.txt', 'utf8').split('\n').filter(Boolean));
const secure = new Map(fs.readFileSync(process.env.ZOO + '/secure.tsv', 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t')));
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const options = Array.isArray(given[0]) ? given[0][0] : given[0];
  const host = options && (options.host || options.hostname);
  if (host && host !== 'localhost' && host !== '127.0.0.1') {
    if (gone.has(host)) {
      process.nextTick(() => this.destroy(Object.assign(new Error('getaddrinfo ENOTFOUND ' + host), { code: 'ENOTFOUND' })));
      return this;
    }
    options.host = '127.0.0.1';
    options.port = Number((Number(options.port) === 443 && secure.get(host)) || process.env.ZOO_PORT);
    delete options.lookup;
  }
  return connect.apply(this, given);
};
