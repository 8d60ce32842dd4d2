import '@foyer/theme/styles';
import './core.ts';
import './amplify-ui/primitives/index.ts';
