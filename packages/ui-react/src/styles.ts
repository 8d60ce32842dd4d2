import '@foyer/theme/styles';
import './core.ts';
import './amplify-ui/primitives/index.ts';
import './styles/storage-browser.ts';
