// Loaded before the server's own code: should the script that started it be killed outright, the server stops by itself
// instead of holding its port with nobody to stop it.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
