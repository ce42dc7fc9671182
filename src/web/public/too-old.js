// Runs only in browsers that know no modules: tells them how to leave their compatibility mode.
document.getElementById('too-old').hidden = false;
